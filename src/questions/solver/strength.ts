import type { Claim } from '../../dossier/model.ts'
import type { Library } from './library.ts'
import { clauseOf, markedAs, partOf } from './marked.ts'
import { plain, same, stands } from './plain.ts'
import { type Reader, reader } from './reader.ts'
import { compareVerbs } from './verbs.ts'
import type { Verdict } from './verdict.ts'

/** How far somebody went with a thing, by one source: no further than the verb that the claim has. */
export const strengthReaders: readonly Reader[] = [
  reader(
    /^(?:According to|As) (.+?)(?: puts it)?, (?:what did (.+?) do about|where (?:did|does|do) (.+?) stand on) (.+)\?$/,
    (library, option, [by = '', doer = '', holder = '', thing = '']) =>
      judge(library, option, { by, voice: '', who: doer || holder, thing }),
  ),
  reader(
    /^(.+?) (?:quoted (.+?)|reported (.+?)’s? words) on (.+)\. How far did (.+?) say that (.+?) had gone\?$/,
    (library, option, [by = '', quoted = '', reported = '', thing = '', speaker = '', who = '']) =>
      (quoted || reported) === speaker ? judge(library, option, { by, voice: speaker, who, thing }) : 'unknown',
  ),
]

type Asked = { by: string; voice: string; who: string; thing: string }

function judge(library: Library, option: string, { by, voice, who, thing }: Asked): Verdict {
  // Two claims of one source about one thing may go differently far.
  const [claim, ...others] = library.claims.filter(
    (one) => concerns(one, who, thing) && isFrom(library, one, by, voice),
  )
  return claim && others.length === 0 ? goesAsFar(claim, option) : 'unknown'
}

function goesAsFar(claim: Claim, option: string): Verdict {
  const [verb] = markedAs(claim, 'verb')
  if (verb === undefined) return 'unknown'
  const compared = compareVerbs(option, verb)
  if (compared === 'same') return 'true'
  return compared === 'stronger' || compared === 'opposed' ? 'false' : 'unknown'
}

const concerns = (claim: Claim, who: string, thing: string): boolean =>
  same(partOf(claim, 'verb')?.before.replace(/\b(?:was|were|is|are|stood)\s*$/, '') ?? '', who) &&
  markedAs(claim, 'thing').some((words) => about(words, thing) || isPlaced(claim, words, thing))

/** The thing with its place, as the claim has the two side by side. */
const isPlaced = (claim: Claim, words: string, thing: string): boolean =>
  thing.startsWith(`${words} in `) && stands(thing, clauseOf(claim))

const about = (words: string, thing: string): boolean => unled(words) === unled(thing)
const unled = (words: string): string => plain(words).replace(/^(?:a|an|the) /, '')

/** Whether a claim comes from this source, and from this speaker where one is named. */
function isFrom(library: Library, claim: Claim, by: string, voice: string): boolean {
  const [outlet, speaker] = [library.outlet(by), library.speaker(voice)]
  return library.tellingsOf(claim).some(({ chain, implied }) => {
    if (implied || (voice !== '' && chain.at(-1) !== speaker)) return false
    return library.isArticle(by) ? chain.length === 0 : outlet !== undefined && chain.includes(outlet)
  })
}
