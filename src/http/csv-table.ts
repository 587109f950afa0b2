type Field = string | number | boolean | null

/**
 * A table as CSV (RFC 4180): a header, then a line for each row; null is an empty field. No library, because
 * quoting takes one line.
 */
export const csv = (header: readonly string[], rows: readonly (readonly Field[])[], separator = ','): string =>
  [header, ...rows].map((row) => `${row.map(quoted).join(separator)}\r\n`).join('')

const quoted = (field: Field): string => {
  const text = typeof field === 'string' && formula.test(field) ? `'${field}` : String(field ?? '')
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// A text from outside, such as a typed nickname, must not become a formula when the table is opened in a spreadsheet. One
// may follow spaces, and in Japan be of full width (OWASP, CSV Injection).
const formula = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/
