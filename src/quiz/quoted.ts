import type { Dossier } from '../dossier/model.ts'
import { type Side, voices } from '../dossier/voices.ts'
import type { Question } from '../questions/model.ts'

/** The account that each outlet speaks for, by the name that attribution chains have for the outlet. */
export type Outlets = ReadonlyMap<string, Side['voice']>

export const outletsOf = (dossier: Dossier): Outlets =>
  new Map(
    voices(dossier).flatMap(({ account, voice }) =>
      dossier.outlets.filter(({ id }) => account.outlets.includes(id)).map(({ name }) => [name, voice] as const),
    ),
  )

/** Words that a question is about: what leads to them, the words, whose mark stands beside them, and what is then asked. */
type Quoted = { lead: string; words: string; voice?: Side['voice']; stem: string }

/** The kinds that ask about words themselves; others quote words only as a part of what they say. */
const aboutWords = new Set(['chain', 'loaded-words', 'term', 'settle'])

/**
 * Takes the quoted words of a stem out of it, where the question is about them; null where it is not. Nothing is added:
 * all words are the stem’s, and an account’s mark stands there only if the stem itself names the outlet of the words.
 */
export function quotedIn(
  { family, stem, source }: Pick<Question, 'family' | 'stem' | 'source'>,
  outlets: Outlets,
): Quoted | null {
  const [, lead = '', words, asked] = /^([^“]*)“([^“”]+)”(?:[.:] (.+)|\?)$/.exec(stem) ?? []
  if (words === undefined || !aboutWords.has(family)) return null
  const said = source.find(({ quote }) => quote?.toLowerCase().includes(words.toLowerCase()))
  const outlet = said?.chain.find((name) => outlets.has(name) && lead.toLowerCase().includes(name.toLowerCase()))
  const voice = outlets.get(outlet ?? '')
  return {
    words,
    ...(voice && { voice }),
    ...(asked === undefined
      ? { lead: '', stem }
      : { lead: lead.trim(), stem: asked.charAt(0).toUpperCase() + asked.slice(1) }),
  }
}
