import { type Facts, factsOf, type Told } from '../dossier/facts.ts'
import type { Dossier } from '../dossier/model.ts'
import type { Enemies, Item } from './model.ts'
import { siblings } from './siblings.ts'
import { wordsAlone } from './wording.ts'

/**
 * Which items must not meet: they rest on one claim, on two of which one entails the other or on two that differ in
 * their thing alone; one tells the claim that the other rests on; the key of one stands in what a reader of the other
 * sees; they ask with the same words, or one family asks all but that; or one family teaches the same about both; or both
 * ask for the article’s own word in one sentence.
 */
export function enemiesIn(dossier: Dossier, bank: readonly Item[]): Enemies {
  const facts = factsOf(dossier)
  const isBare = barenessIn(dossier, bank)
  const readings = bank.map((item) => readingOf(item, isBare))
  return readings.map((a, i) => readings.flatMap((b, j) => (j > i && hostile(facts, a, b) ? [j] : [])))
}

type Reading = {
  family: string
  claims: readonly string[]
  /** Claims that its wrong answers belong to; their feedback says whose they are. */
  states: readonly string[]
  stem: string
  /** The stem without quoted words. */
  frame: string
  /** The explanation and the feedback. */
  taught: readonly string[]
  /** All that a reader sees before and after answering. */
  text: string
  /** What would give the item away elsewhere; null where the key is one of a fixed set or bare. */
  key: string | null
}

function readingOf(
  { family, statement = '', stem, options, explanation, source, states, fixed }: Item,
  isBare: Bareness,
): Reading {
  const seen = [statement, stem, explanation, ...options.flatMap(({ text, feedback }) => [text, feedback])]
  const key = wordsAlone(options[0]?.text ?? '')
  return {
    family,
    claims: source.map(({ claim }) => claim),
    states,
    stem: wordsAlone(stem),
    frame: wordsAlone(stem.replace(/“[^”]*”/gu, '')),
    taught: [explanation, ...options.flatMap(({ correct, feedback }) => (correct ? [] : [feedback]))],
    text: ` ${seen.map(wordsAlone).join(' | ')} `,
    key: fixed || isBare(key) ? null : key,
  }
}

function hostile(facts: Facts, a: Reading, b: Reading): boolean {
  if (a.stem === b.stem || tells(a, b) || tells(b, a)) return true
  if (a.family === b.family && (sameFrame(a, b) || teachSame(a, b))) return true
  if (a.claims.some((claim) => b.states.includes(claim)) || b.claims.some((claim) => a.states.includes(claim)))
    return true
  const close = (claim: string, other: string): boolean =>
    facts.linked(claim, other) ||
    siblings(facts.claim(claim), facts.claim(other)) ||
    sameRemark(facts.claim(claim), facts.claim(other))
  return a.claims.some((claim) => b.claims.some((other) => close(claim, other)))
}

/** The article says both itself, in one sentence. */
const sameRemark = (a: Told, b: Told): boolean => a.at === b.at && a.telling.by.length === 0

/** Two stems of which at most a quarter of the words, or the quoted ones, differ. */
function sameFrame(a: Reading, b: Reading): boolean {
  const [one, other] = [a.frame.split(' '), b.frame.split(' ')]
  const common = one.filter((word) => other.includes(word)).length
  return common / Math.max(one.length, other.length) >= 0.75
}

/** Most of what the two teach is the same, word for word. */
const teachSame = (a: Reading, b: Reading): boolean =>
  a.taught.filter((text) => text !== '' && b.taught.includes(text)).length >= a.taught.length / 2

const tells = (a: Reading, b: Reading): boolean => a.key !== null && b.text.includes(` ${a.key} `)

type Bareness = (key: string) => boolean

/** Whether a key gives nothing away elsewhere: it only names who said a thing through whom, or several items have it. */
function barenessIn(dossier: Dossier, bank: readonly Item[]): Bareness {
  const times = Map.groupBy(bank, ({ options }) => wordsAlone(options[0]?.text ?? ''))
  const entries = [...dossier.people, ...dossier.outlets, ...dossier.organisations, ...dossier.places]
  const named = [...entries, ...dossier.accounts, ...dossier.people.map(({ short }) => ({ name: short }))]
  const known = new Set([...named.flatMap(({ name }) => wordsAlone(name).split(' ')), ...attributing])
  return (key) => (times.get(key)?.length ?? 0) > 1 || key.split(' ').every((word) => known.has(word))
}

const attributing =
  'the s as by said say so it them itself own quoted reported report statement article both neither'.split(' ')
