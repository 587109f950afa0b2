import { parse } from 'csv-parse/sync'
import type { Marks } from '../../src/results/statistics/analysis/marks.ts'

type Read = { ok: true; marks: Marks } | { ok: false; message: string }

/**
 * Reads a marks table: a header of item names, then a row for each person with a mark from 0 to 1 for each item; an
 * empty field is no answer. Comma, semicolon or tab; with semicolons, decimals may have a comma.
 */
export function readMarks(text: string): Read {
  const table = parsed(text)
  if (typeof table === 'string') return wrong(table)
  const [header = [], ...rows] = table
  const items = header.map((name) => name.trim())
  if (rows.length === 0)
    return wrong('There are no marks: the first row names the items, each further row is a person.')
  const nameless = items.indexOf('')
  if (nameless >= 0) return wrong(`Column ${nameless + 1} has no name in the first row.`)
  const twice = items.find((item, place) => items.indexOf(item) !== place)
  if (twice !== undefined) return wrong(`Two columns are named “${twice}”.`)
  const marks: (number | null)[][] = []
  for (const [place, row] of rows.entries()) {
    // Counted as a spreadsheet does, the header being row 1.
    const number = place + 2
    if (row.length !== items.length)
      return wrong(`Row ${number} has ${row.length} fields, the first row ${items.length}.`)
    const read = row.map(readMark)
    const bad = read.indexOf(undefined)
    if (bad >= 0)
      return wrong(
        `Row ${number}, “${items[bad]}”: “${row[bad]?.trim()}” is no mark from 0 to 1. Leave it empty for no answer.`,
      )
    marks.push(read.map((mark) => mark ?? null))
  }
  return { ok: true, marks: { items, rows: marks } }
}

const wrong = (message: string): Read => ({ ok: false, message })

/** The mark, null for no answer, undefined for what is neither. */
function readMark(field: string): number | null | undefined {
  const text = field.trim().replace(',', '.')
  if (text === '') return null
  if (!/^(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(text)) return undefined
  const mark = Number(text)
  return mark <= 1 ? mark : undefined
}

/** The fields, or a sentence that says what is wrong with the file. */
function parsed(text: string): string[][] | string {
  const [first = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)
  const delimiter = [',', ';', '\t'].reduce((best, one) => (countOf(first, one) > countOf(first, best) ? one : best))
  try {
    return parse(text.replace(/[\r\n]+$/, ''), {
      bom: true,
      delimiter,
      relax_column_count: true,
      // In a table of one column an empty line is a person without an answer.
      skip_empty_lines: first.includes(delimiter),
    })
  } catch (error) {
    return `This is no CSV: ${error instanceof Error ? error.message : String(error)}`
  }
}

const countOf = (text: string, character: string): number => text.split(character).length - 1
