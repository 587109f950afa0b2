type Field = string | number | boolean | null

/**
 * A table as CSV (RFC 4180): a header, then a line for each row; null is an empty field. Written here and not by a
 * library, because this line is all there is to quoting on the way out.
 */
export const csv = (header: readonly string[], rows: readonly (readonly Field[])[]): string =>
  [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')

const quoted = (field: Field): string => {
  const text = String(field ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
