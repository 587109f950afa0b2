import { magnitudeOf } from '../magnitude.ts'
import type { Context } from './context.ts'
import { normal, unquoted, wordsOf } from './text/words.ts'

export type Kind =
  | 'quotation'
  | 'date'
  | 'number'
  | 'interval'
  | 'person'
  | 'body'
  | 'place'
  | 'role'
  | 'headline'
  | 'clause'
  | 'action'
  | 'phrase'

/** What sort of thing an option is: a name, a quantity, a quotation, a whole clause, an action, or any other phrase. */
export function kindOf(text: string, { nameKind, wordings, headlines }: Context): Kind {
  if (/^“[^”]*”$/u.test(text.trim())) return 'quotation'
  if (headlines.has(normal(text))) return 'headline'
  if (wordings(text).length > 1) return 'clause'
  const known = magnitudeOf(text)?.kind ?? nameKind(text)
  if (known) return known
  if (isAction(text)) return 'action'
  return isClause(text) ? 'clause' : 'phrase'
}

/** Kinds that may stand in one list: like with like, and a plain phrase beside the name of a body, a place or a role. */
export function alike(a: Kind, b: Kind): boolean {
  const loose: readonly Kind[] = ['body', 'place', 'role']
  return a === b || (a === 'phrase' && loose.includes(b)) || (b === 'phrase' && loose.includes(a))
}

/** "Expanding them", "Reading the report in full"; but "Developing nations" and "Backing for peace" are phrases. */
function isAction(text: string): boolean {
  const [first = '', second = '', ...rest] = wordsOf(text.toLowerCase())
  const taken = objects.has(second) || (rest.length > 1 && !nouns.has(first))
  return /^\p{L}+ing$/u.test(first) && taken && !hasVerb(main(text))
}

/** A sentence about the source ("It says so"), or words among which a finite verb can be made out. */
const isClause = (text: string): boolean => subject.test(text) || hasVerb(main(unquoted(text)))

function hasVerb(text: string): boolean {
  const words = wordsOf(text.toLowerCase())
  return words.some((word, i) => finite.has(word) || isPast(word, words[i - 1], words[i + 1]))
}

/** A past tense and no participle: "Russia supported China", but not "a crisis settled by" or "Xi’s quoted words". */
function isPast(word: string, before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined || !/\p{L}{2,}ed$/u.test(word)) return false
  return !/’s?$/.test(before) && !beforeParticiple.has(before) && !afterParticiple.has(after)
}

/** The text up to and with the word that opens its first subordinate clause. */
const main = (text: string): string =>
  /^.*?\b(?:that|what|who|which|whether|how|when|where|why|if)\b/i.exec(text)?.[0] ?? text

const objects = new Set('a an the it them him her its their this that these those up out back to'.split(' '))
const nouns = new Set(
  'backing meeting warning understanding ruling funding opening training nothing something'.split(' '),
)
const subject = /^(?:it|he|she|they|that|the article) \p{Ll}/iu
const finite = new Set(
  `is are was were am has had does did will would shall should can could may might must says said stood told gave came
  spoke went took saw sought`.split(/\s+/),
)
const beforeParticiple = new Set(
  'a an the be been being is are was were to of by and or with for as more most less newly in on'.split(' '),
)
const afterParticiple = new Set('by on in at to with from as over under for between'.split(' '))
