import type { Ask, Claim } from '../../dossier/model.ts'
import type { Library } from './library.ts'
import { clauseOf, markedAs } from './marked.ts'
import { same, stands } from './plain.ts'
import type { Reader } from './reader.ts'
import type { Verdict } from './verdict.ts'

/** Questions that the editor wrote (plain facts, causes, words in their place): the key is theirs, the rest is checked. */
export const askReaders: readonly Reader[] = [
  (library, { statement, stem }, options) => {
    const asked = library.claims.flatMap((claim) => claim.ask.map((ask) => ({ claim, ask })))
    const found = asked.filter(({ ask }) => same(ask.stem, stem))
    const [only, ...others] = found
    if (statement !== undefined || !only) return null
    if (others.length > 0 || !sourced(library, only.claim, stem)) return options.map(() => 'unknown')
    return options.map((option) => judge(library, only.claim, only.ask, option))
  },
]

function judge(library: Library, claim: Claim, ask: Ask, option: string): Verdict {
  const [first] = markedAs(claim, ask.of)
  const key = ask.key ?? first
  if (key === undefined) return 'unknown'
  if (same(option, key)) return ask.excludes && named(library, claim, option) ? 'unknown' : 'true'
  if (ask.excludes) return markedAs(claim, ask.of).some((words) => same(words, option)) ? 'false' : 'unknown'
  const belongs = Object.entries(ask.wrong).some(([id, wrong]) => {
    const known = library.claims.some((other) => other.id === id)
    return known && same(typeof wrong === 'string' ? wrong : wrong.text, option)
  })
  const defensible = [claim, ...library.akin(claim)].some((one) => named(library, one, option))
  return belongs && !defensible ? 'false' : 'unknown'
}

/** Whether a claim has these words, in its clause or in what is quoted for it. */
const named = (library: Library, claim: Claim, words: string): boolean =>
  [clauseOf(claim), ...library.tellingsOf(claim).map(({ quote = '' }) => quote)].some((text) => stands(words, text))

/** Whether everybody to whom the stem gives the claim’s words passes them on or speaks them; its subject may be named too. */
function sourced(library: Library, claim: Claim, stem: string): boolean {
  const links = library.tellingsOf(claim).flatMap(({ chain }) => chain)
  const outlets = library.dossier.outlets.filter(({ id }) => library.namesOf(id).some((name) => stands(name, stem)))
  const passedOn = outlets.every(
    ({ id }) =>
      links.some((link) => link === id || library.kin(link, id)) ||
      library.namesOf(id).some((name) => stands(name, clauseOf(claim))),
  )
  const whose = /(\p{Lu}\p{L}+)’s? (?:quoted )?words/u.exec(stem)?.[1]
  const speaker = whose === undefined ? undefined : library.speaker(whose)
  return passedOn && (speaker === undefined || links.includes(speaker))
}
