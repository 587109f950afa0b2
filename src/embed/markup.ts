/** An element as source: attributes that are undefined are left out, and every value is escaped. */
export function element(
  name: string,
  attributes: Record<string, string | number | true | undefined>,
  inner = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`))
  return `<${name}${written.join('')}>${inner}${empty.includes(name) ? '' : `</${name}>`}`
}

const empty = ['img']

/** Text as it stands in markup, between tags or in a quoted attribute; also in XML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
