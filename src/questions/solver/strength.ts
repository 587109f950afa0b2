import type { Claim } from '../../dossier/model.ts'
import type { Library } from './library.ts'
import { markedAs, partOf } from './marked.ts'
import { plain, same } from './plain.ts'
import { type Reader, reader } from './reader.ts'
import { compareVerbs } from './verbs.ts'
import type { Verdict } from './verdict.ts'

/** How far somebody went with a thing, by one source: no further than the verb that the claim has. */
export const strengthReaders: readonly Reader[] = [
  reader(
    /^(?:By (.+?)’s? account|(?:According to|As) (.+?)(?: puts it)?), (?:what did (.+?) do about|where (?:did|does|do) (.+?) stand on) (.+)\?$/,
    (library, option, [by = '', own = '', doer = '', holder = '', thing = '']) => {
      const about = library.claims.filter(
        (claim) => concerns(claim, doer || holder, thing) && isFrom(library, claim, by || own),
      )
      const [claim, ...others] = about
      return claim && others.length === 0 ? goesAsFar(library, claim, option, thing) : 'unknown'
    },
  ),
]

function goesAsFar(library: Library, claim: Claim, option: string, thing: string): Verdict {
  const [verb] = markedAs(claim, 'verb')
  if (verb === undefined) return 'unknown'
  const compared = compareVerbs(option, verb)
  if (compared === 'same') return 'true'
  if (compared !== 'stronger' && compared !== 'opposed') return 'unknown'
  // Another claim about the same thing may go further, and then the option is not wrong.
  const further = library.claims.filter(
    (other) => other !== claim && markedAs(other, 'thing').some((t) => about(t, thing)),
  )
  return further.some((other) => markedAs(other, 'verb').some((v) => compareVerbs(option, v) !== 'opposed'))
    ? 'unknown'
    : 'false'
}

const concerns = (claim: Claim, who: string, thing: string): boolean =>
  same(partOf(claim, 'verb')?.before.replace(/\b(?:was|were|is|are|stood)\s*$/, '') ?? '', who) &&
  markedAs(claim, 'thing').some((words) => about(words, thing))

const about = (words: string, thing: string): boolean => unled(words) === unled(thing)
const unled = (words: string): string => plain(words).replace(/^(?:a|an|the) /, '')

function isFrom(library: Library, claim: Claim, by: string): boolean {
  const outlet = library.outlet(by)
  return library.tellingsOf(claim).some(({ chain, implied }) => {
    if (implied) return false
    return library.isArticle(by) ? chain.length === 0 : outlet !== undefined && chain.includes(outlet)
  })
}
