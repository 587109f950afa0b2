import type { Entity, Kind } from './entity.ts'
import { reportingVerb } from './reporting.ts'
import { isCountry, isDemonym, type Run } from './runs.ts'
import type { Token } from './sentences.ts'
import {
  introducesBody,
  isBodyWord,
  isCompanyWord,
  isDeterminer,
  isInstitution,
  isKnownOutlet,
  isOutletWord,
  isPlaceWord,
  isRole,
  publications,
  publishers,
  seats,
} from './vocabulary.ts'

/** A run of capitals taken apart: "Chinese", "Defense Minister", and the name itself. */
export type Named = Run & {
  /** The whole run is an adjective: "Chinese state media". */
  lead: string
  demonym: string
  titles: string
  /** What stands before or behind the name and says that it is an outlet: "broadcaster". */
  outletWord: string
}

/** A run without the adjective and the titles that lead it; undefined where nothing is left. */
export function takeApart(run: Run): Named | undefined {
  const words = [...run.words]
  const before = lowerBefore(run)
  const whole = words.length > 1 && isNameOfMany(words)
  const demonym = words[0] && isDemonym(words[0].word) && !whole ? (words.shift()?.word ?? '') : ''
  const last = whole
    ? -1
    : words.findLastIndex(({ word, possessive }, i) => i < words.length - 1 && isRole(word) && !possessive)
  const titles = words.splice(0, last + 1).map(({ text }) => text)
  const only = words.length === 1 && isRole(words[0]?.word ?? '')
  if (only) words.splice(0)
  if (words.length === 0 && !demonym) return undefined
  return {
    ...run,
    words,
    lead: words.length === 0 && !only && last === -1 ? demonym : '',
    demonym: demonym || adjectiveBefore(run),
    titles: titles.join(' ') || roleBefore(before),
    outletWord: (before.at(-1) ?? '') in publishers ? (before.at(-1) ?? '') : outletBehind(run),
  }
}

/** A body, an outlet or a place keeps its adjective: "the European Commission", "the British Museum". */
const isNameOfMany = (words: readonly Token[]): boolean => {
  const last = words.at(-1)?.word ?? ''
  return isOutletWord(last) || isBodyWord(last) || isPlaceWord(last) || isCompanyWord(last)
}

function lowerBefore({ sentence, from, words }: Run): string[] {
  const found: string[] = []
  let next = words[0]
  for (let i = from - 1; i >= 0 && i >= from - 3; i--) {
    const token = sentence.words[i]
    if (!token || next?.before !== '' || /^\p{Lu}/u.test(token.text)) break
    found.unshift(token.word)
    next = token
  }
  return found
}

const adjectiveBefore = ({ sentence, from }: Run): string =>
  sentence.words.slice(Math.max(0, from - 3), from).findLast(({ word }) => isDemonym(word))?.word ?? ''

const roleBefore = (before: readonly string[]): string => (isRole(before.at(-1) ?? '') ? (before.at(-1) ?? '') : '')

/** "NRK, the public broadcaster". */
function outletBehind({ sentence, to }: Run): string {
  const rest = apposition(sentence.words, to)
  if (!isDeterminer(rest[0]?.word ?? '')) return ''
  const head = rest.findIndex(({ word }) => word in publishers)
  return head !== -1 && head < 4 ? (rest[head]?.word ?? '') : ''
}

/** The words between commas behind a name. */
function apposition(words: readonly Token[], to: number): Token[] {
  const rest = words.slice(to)
  if (rest[0]?.before !== ',') return []
  const end = rest.findIndex(({ before }, i) => i > 0 && /[,.;:]/.test(before))
  const between = rest.slice(0, end === -1 ? rest.length : end)
  return between.length > 12 || between.some(({ word }) => /^(who|which|and)$/.test(word)) ? [] : between
}

/** What a name is the name of. */
export function kindOf(run: Named, phrase: string): Kind {
  const { words, sentence, from, to, titles, outletWord } = run
  const [first, last] = [words[0]?.word ?? '', words.at(-1)?.word ?? '']
  const next = sentence.words[to]
  const source = isSource(sentence.words, from, to)
  if (
    isOutletWord(last) ||
    /^(radio|tv|channel|daily|sunday|evening|morning)$/.test(first) ||
    outletWord ||
    isKnownOutlet(phrase)
  )
    return 'outlet'
  if (isInstitution(phrase)) return 'outlet'
  if (phrase in seats || isCountry(phrase)) return 'organisation'
  if (words.some(({ word }) => /^(republic|kingdom)$/.test(word) || isBodyWord(word))) return 'organisation'
  if (introducesBody(sentence.words[from - 1]?.word ?? '') || (words.length > 1 && isCompanyWord(last)))
    return 'organisation'
  if (titles) return 'person'
  if (words.length === 1 && /^\p{Lu}{2,}$/u.test(words[0]?.text ?? '')) return source ? 'outlet' : 'organisation'
  if (isPlaceWord(last) || (words.length > 1 && /^(north|south|east|west)$/.test(first))) return 'place'
  if (words.some(({ tags }) => tags.has('Place')) && !words.some(({ tags }) => tags.has('Person'))) return 'place'
  if (words.length > 1) return words.length < 4 ? 'person' : 'organisation'
  if (isAfterPlacePreposition(run)) return 'place'
  if (next && next.before === '' && publications.has(next.word)) return 'place'
  // People are introduced by their whole names; a single word that is cited is an outlet.
  return source ? (words[0]?.tags.has('Person') ? 'person' : 'outlet') : 'place'
}

const isAfterPlacePreposition = ({ sentence, from }: Run): boolean =>
  /^(in|at|near|outside|inside|over|across|toward|towards|around)$/.test(sentence.words[from - 1]?.word ?? '')

/** Whether somebody says something here, or is told it: "according to FP", "FP reported", "told NRK". */
const isSource = (words: readonly Token[], from: number, to: number): boolean =>
  (words[from - 1]?.word === 'to' && words[from - 2]?.word === 'according') ||
  /^(told|tells|telling)$/.test(words[from - 1]?.word ?? '') ||
  reportingVerb(words[to]?.word ?? '') !== undefined ||
  (words[to]?.word === 'also' && reportingVerb(words[to + 1]?.word ?? '') !== undefined)

/** Somebody’s office as the article gives it, before the name or behind it: "chair of the Larkmoor Water Board". */
export function roleOf({ titles, sentence, from, to, words }: Named): string {
  const at = sentence.words.findIndex(({ start }) => start === words[0]?.start)
  const before = sentence.words.slice(from, at).map(({ text }) => text)
  if (titles) return before.length > 0 ? before.join(' ') : titles
  const behind = apposition(sentence.words, to)
  const office = behind.findIndex(({ word }) => isRole(word))
  return office === -1 || office > 3 ? '' : written(behind).replace(/^(the|a|an) /, '')
}

export const outletKindOf = ({ outletWord }: Named, phrase: string): NonNullable<Entity['outletKind']> =>
  isInstitution(phrase)
    ? 'statement'
    : /radio|tv\b|television|broadcast/.test(phrase) || /broadcaster|station|channel|network/.test(outletWord)
      ? 'broadcaster'
      : 'news outlet'

/** Words as they are printed, without the ending of a possessive. */
export const written = (words: readonly Token[]): string =>
  words
    .map(({ text }) => text)
    .join(' ')
    .replace(/[’']s?$/, '')
