import { type Facts, factsOf } from '../dossier/facts.ts'
import type { Dossier } from '../dossier/model.ts'
import type { Item } from './model.ts'

/** For each item, the places in the bank of the later items that must never meet it in an edition. */
export type Enemies = readonly (readonly number[])[]

/**
 * Which items give each other away: they rest on one proposition or on two of which one entails the other, the key of
 * one stands in the text of the other, or they share three options.
 */
export function enemiesIn(dossier: Dossier, bank: readonly Item[]): Enemies {
  const facts = factsOf(dossier)
  const names = new Set(
    [...dossier.people, ...dossier.outlets, ...dossier.organisations].map(({ name }) => plain(name)),
  )
  const sheets = bank.map((item) => sheetOf(item, names))
  return sheets.map((a, i) => sheets.flatMap((b, j) => (j > i && hostile(facts, a, b) ? [j] : [])))
}

type Sheet = {
  propositions: readonly string[]
  options: ReadonlySet<string>
  /** All that a reader sees before and after answering. */
  text: string
  /** What would give the item away elsewhere; null where the key is a bare name or one of a fixed set. */
  key: string | null
}

function sheetOf(item: Item, names: ReadonlySet<string>): Sheet {
  const options = item.options.map(({ text }) => plain(text))
  const [key = ''] = options
  return {
    propositions: item.propositions,
    options: new Set(options),
    text: ` ${plain([item.stem, item.explanation, ...item.options.map(({ text }) => text)].join(' | '))} `,
    key: item.fixed || names.has(key) ? null : key,
  }
}

function hostile(facts: Facts, a: Sheet, b: Sheet): boolean {
  if (a.propositions.some((p) => b.propositions.some((q) => facts.linked(p, q)))) return true
  if (tells(a, b) || tells(b, a)) return true
  return [...a.options].filter((option) => b.options.has(option)).length >= 3
}

const tells = (a: Sheet, b: Sheet): boolean => b.key !== null && a.text.includes(` ${b.key} `)

// An option is compared as a reader would: without case, quotation marks and stops.
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
