import type { Context } from 'hono'

type Field = string | number | boolean | null

/**
 * A table as CSV (RFC 4180): a header, then a line for each row; null is an empty field. No library, because
 * quoting takes one line.
 */
export const csv = (header: readonly string[], rows: readonly (readonly Field[])[]): string =>
  [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')

// A text from outside, such as a typed nickname, must not become a formula when the table is opened in a spreadsheet.
const quoted = (field: Field): string => {
  const text = typeof field === 'string' && /^[=+\-@\t\r]/.test(field) ? `'${field}` : String(field ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Answers with a table, which a browser saves under this name. */
export function csvFile(c: Context, name: string, table: string): Response {
  c.header('Content-Disposition', `attachment; filename="${name}.csv"`)
  return c.body(table, 200, { 'Content-Type': 'text/csv; charset=utf-8' })
}
