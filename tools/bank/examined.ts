import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Item } from '../../src/questions/model.ts'

export type Mark = 'print' | 'reword' | 'delete'

/** What an examiner said of one item, of which `digest` names every word that a reader sees. */
export type Examined = { item: string; digest: string; mark: Mark; note: string }

const file = 'docs/examined.tsv'

/** The marks of the examiners, a row an item; the first line names the columns. */
export function readExamined(text = readFileSync(file, 'utf8')): Examined[] {
  const [, ...rows] = text.trimEnd().split('\n')
  return rows.map((row, i) => {
    const [item = '', digest = '', mark = '', note = ''] = row.split('\t')
    if (mark !== 'print' && mark !== 'reword' && mark !== 'delete')
      throw new Error(`${file}:${i + 2}: “${mark}” is no mark.`)
    return { item, digest, mark, note }
  })
}

/** Names what a reader sees of an item: another word or paragraph anywhere is another digest. */
export function digestOf({ statement = '', stem, options, explanation, source }: Item): string {
  const places = [...new Set(source.map(({ paragraph }) => paragraph))]
  const answers = options.map(({ text, correct, feedback }) => [text, correct || feedback])
  const seen = [statement, stem, answers, explanation, places]
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 10)
}

export type Shares = Record<Mark | 'unexamined', number>

/** How many items of a bank were marked how, word for word as they stand now; whatever has changed since is unexamined. */
export function sharesOf(bank: readonly Item[], examined: readonly Examined[]): Shares {
  const marks = new Map(examined.map(({ item, digest, mark }) => [`${item} ${digest}`, mark]))
  const shares: Shares = { print: 0, reword: 0, delete: 0, unexamined: 0 }
  for (const item of bank) shares[marks.get(`${item.id} ${digestOf(item)}`) ?? 'unexamined'] += 1
  return shares
}
