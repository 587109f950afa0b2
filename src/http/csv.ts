import type { Context } from 'hono'

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
