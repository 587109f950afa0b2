import type { Claim } from '../../dossier/model.ts'
import type { Library } from './library.ts'
import { clauseOf } from './marked.ts'
import { plain, same, stands } from './plain.ts'
import { type Reader, reader } from './reader.ts'
import type { Verdict } from './verdict.ts'

/** Which opening is fair and which headline goes too far: the editor’s word, as far as the claims bear it out. */
export const printReaders: readonly Reader[] = [
  reader(
    /^Which opening (?:takes neither side’s word for a fact|could an editor print without taking a side)\?$/,
    fairOpening,
  ),
  reader(
    /^Which headline (?:says more than the article does|goes too far|could not stand over the article)\?$/,
    goesTooFar,
  ),
]

function fairOpening(library: Library, option: string): Verdict {
  const opening = library.dossier.openings.find(({ text }) => same(text, option))
  if (!opening) return 'unknown'
  const claims = claimsOf(library, opening.claims)
  if (opening.leans === undefined) return claims.every((claim) => sourced(library, claim, option)) ? 'true' : 'unknown'
  const account = library.dossier.accounts.find(({ id }) => id === opening.leans)
  const isTheirs = (claim: Claim): boolean =>
    account !== undefined && library.tellingsOf(claim).some((telling) => library.told(account)(telling) === 'true')
  // An opening takes a side where what it has from that side stands without its source.
  return claims.some((claim) => isTheirs(claim) && !sourced(library, claim, option)) ? 'false' : 'unknown'
}

function goesTooFar(library: Library, option: string): Verdict {
  const headline = library.dossier.headlines.find(({ text }) => same(text, option))
  if (!headline) return 'unknown'
  const claims = claimsOf(library, headline.claims)
  const borne = claims.some((claim) => sourced(library, claim, option))
  if (headline.beyond)
    return claims.some((claim) => plain(option).includes(plain(clauseOf(claim)))) ? 'unknown' : 'true'
  return borne ? 'false' : 'unknown'
}

const claimsOf = ({ claims }: Library, ids: readonly string[]): Claim[] => claims.filter(({ id }) => ids.includes(id))

/** Whether a text may state a claim: it is the article’s own, or the text names whose report it is or is silent on it. */
function sourced(library: Library, claim: Claim, text: string): boolean {
  const outlets = [...library.tellingsOf(claim).flatMap(({ chain }) => chain), ...Object.keys(claim.silent ?? {})]
  if (library.tellingsOf(claim).some(({ chain }) => !chain.some(library.isOutlet))) return true
  const named = outlets.filter(library.isOutlet).flatMap((id) => library.namesOf(id))
  return /^Report:/.test(text) || named.some((name) => stands(name.replace(/^the /, ''), text))
}
