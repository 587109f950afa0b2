import { xmlText } from '../http/xml.ts'

/** An element of XML: its name, its attributes, and what is in it, texts among them. */
export type Element = {
  name: string
  attributes: Readonly<Record<string, string | number | boolean>>
  children: readonly (Element | string)[]
}

export const element = (
  name: string,
  attributes: Element['attributes'] = {},
  ...children: readonly (Element | string)[]
): Element => ({ name, attributes, children })

/** This element as a document of XML; `named` may give elements and attributes other names. */
export const xmlDocument = (root: Element, named: Naming = asTheyAre): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, named)}\n`

/** How a dialect writes names. */
export type Naming = { element: (name: string) => string; attribute: (name: string) => string }
const asTheyAre: Naming = { element: (name) => name, attribute: (name) => name }

function written({ name, attributes, children }: Element, named: Naming): string {
  const tag = named.element(name)
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${named.attribute(key)}="${xmlText(`${value}`)}"`)
  const inner = children.map((child) => (typeof child === 'string' ? xmlText(child) : written(child, named)))
  return inner.length === 0 ? `<${tag}${pairs.join('')}/>` : `<${tag}${pairs.join('')}>${inner.join('')}</${tag}>`
}
