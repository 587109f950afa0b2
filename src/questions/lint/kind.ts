import type { Context } from './context.ts'
import { magnitudeOf } from './text/magnitude.ts'
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
  if (reported.test(text)) return 'clause'
  if (isAction(text)) return 'action'
  const words = wordsOf(unquoted(text).toLowerCase())
  return subject.test(text) || words.some((word) => finite.has(word)) ? 'clause' : 'phrase'
}

/** Kinds that may stand in one list: like with like, and a plain phrase beside the name of a body, a place or a role. */
export function alike(a: Kind, b: Kind): boolean {
  const loose: readonly Kind[] = ['body', 'place', 'role']
  return a === b || (a === 'phrase' && loose.includes(b)) || (b === 'phrase' && loose.includes(a))
}

/** "Expanding them", "Reading the report in full"; but "Developing nations" is a plain phrase. */
function isAction(text: string): boolean {
  const words = wordsOf(text)
  const [, second = ''] = words
  return /^\p{L}+ing$/iu.test(words[0] ?? '') && (words.length > 3 || objects.has(second.toLowerCase()))
}

const objects = new Set(
  'a an the it them him her his its their this that these those up out back to for in on'.split(' '),
)

/** What an answer starts with if it is a sentence about the source: "It says so", "The article supports it". */
const subject = /^(?:it|he|she|they|the article) \p{Ll}/iu

/** A passage with its attribution: "CCTV reported that …". */
const reported = /\p{L} (?:reported|implied|took the view|said) that /u

/** Verbs that make a clause of what they stand in, whatever else is there. */
const finite = new Set(
  'is are was were am has had does did will would shall should can could may might must says said'.split(' '),
)
