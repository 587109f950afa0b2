import { type Facts, factsOf } from '../dossier/facts.ts'
import type { Dossier } from '../dossier/model.ts'
import type { Item } from './model.ts'
import { siblings } from './siblings.ts'

/** For each item, the places in the bank of the later items that must never meet it in an edition. */
export type Enemies = readonly (readonly number[])[]

/**
 * Which items give each other away: they rest on one claim, on two of which one entails the other, or on two said in one
 * breath; the options of one state what the other rests on; the key of one stands in the text of the other. Items with
 * one stem are enemies too: no reader is asked the same words twice.
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
  claims: readonly string[]
  states: readonly string[]
  stem: string
  /** All that a reader sees before and after answering, but for the feedback. */
  text: string
  /** What would give the item away elsewhere; null where the key is a bare name or one of a fixed set. */
  key: string | null
}

function sheetOf(item: Item, names: ReadonlySet<string>): Sheet {
  const options = item.options.map(({ text }) => text)
  const key = plain(options[0] ?? '')
  return {
    claims: item.source.map(({ claim }) => claim),
    states: item.states,
    stem: item.stem,
    text: ` ${plain([item.statement ?? '', item.stem, item.explanation, ...options].join(' | '))} `,
    key: item.fixed || names.has(key) || !key.includes(' ') ? null : key,
  }
}

function hostile(facts: Facts, a: Sheet, b: Sheet): boolean {
  return (
    a.stem === b.stem ||
    a.claims.some((p) => b.claims.some((q) => facts.linked(p, q) || siblings(facts.claim(p), facts.claim(q)))) ||
    a.claims.some((claim) => b.states.includes(claim)) ||
    b.claims.some((claim) => a.states.includes(claim)) ||
    tells(a, b) ||
    tells(b, a)
  )
}

const tells = (a: Sheet, b: Sheet): boolean => b.key !== null && a.text.includes(` ${b.key} `)

// An option is compared as a reader would: without case, quotation marks and stops.
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
