import type { Context } from 'hono'

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

/**
 * What separates the fields of a table for a reader of these languages (Accept-Language). Spreadsheets take a semicolon
 * where numbers are written with a decimal comma, and show anything else as one column.
 */
export function separatorFor(languages = ''): ',' | ';' {
  const [first = ''] = languages.split(/[,;]/)
  try {
    return new Intl.NumberFormat(first).format(0.5).includes(',') ? ';' : ','
  } catch {
    return ','
  }
}

/** Answers with a table, which a browser saves under this name. */
export function csvFile(c: Context, name: string, table: string): Response {
  c.header('Content-Disposition', `attachment; filename="${name}.csv"`)
  return c.body(table, 200, { 'Content-Type': 'text/csv; charset=utf-8' })
}
