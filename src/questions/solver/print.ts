import type { Account, Claim } from '../../dossier/model.ts'
import type { Library } from './library.ts'
import { clauseOf } from './marked.ts'
import { plain, same, stands } from './plain.ts'
import { type Reader, reader } from './reader.ts'
import { not, sure, type Verdict } from './verdict.ts'

/** Which opening is fair and which headline goes too far: the editor’s word, as far as the claims bear it out. */
export const printReaders: readonly Reader[] = [
  reader(
    /^Which opening (?:takes neither side’s word for a fact|could an editor print without taking a side|is the fair one)\?$/,
    (library, option) => {
      const leaning = leaningOf(library, option)
      return leaning === undefined ? 'unknown' : sure(leaning === 'neither')
    },
  ),
  reader(
    /^Which opening (?:takes|makes|states|prints) (?:the word of (.+?)|(.+?)’s? version) (?:for a fact|a fact|as fact|as if it were a fact)\?$/,
    (library, option, [word = '', version = '']) => {
      const [leaning, account] = [leaningOf(library, option), library.account(word || version)]
      return leaning === undefined || !account ? 'unknown' : sure(leaning === account)
    },
  ),
  reader(
    /^Which headline (?:says more than the article does|goes too far|could not stand over the article)\?$/,
    (library, option) => goesTooFar(library, option),
  ),
  reader(
    /^Which headline (?:does the article bear out|stays within what the article says|could stand over the article)\?$/,
    (library, option) => not(goesTooFar(library, option)),
  ),
]

/** The account whose word an opening takes for a fact, or neither; undefined where the claims do not bear that out. */
function leaningOf(library: Library, option: string): Account | 'neither' | undefined {
  const opening = library.dossier.openings.find(({ text }) => same(text, option))
  if (!opening) return undefined
  const claims = claimsOf(library, opening.claims)
  if (opening.leans === undefined)
    return claims.every((claim) => sourced(library, claim, option)) ? 'neither' : undefined
  const account = library.dossier.accounts.find(({ id }) => id === opening.leans)
  // It takes a side where what it has from that side stands without its source.
  const bare = claims.some((claim) => !sourced(library, claim, option) && account && isFrom(library, claim, account))
  return bare ? account : undefined
}

const isFrom = (library: Library, claim: Claim, account: Account): boolean =>
  library.tellingsOf(claim).some((telling) => library.told(account)(telling) === 'true')

function goesTooFar(library: Library, option: string): Verdict {
  const headline = library.dossier.headlines.find(({ text }) => same(text, option))
  if (!headline) return 'unknown'
  const claims = claimsOf(library, headline.claims)
  if (headline.beyond)
    return claims.some((claim) => plain(option).includes(plain(clauseOf(claim)))) ? 'unknown' : 'true'
  return claims.some((claim) => sourced(library, claim, option)) ? 'false' : 'unknown'
}

const claimsOf = ({ claims }: Library, ids: readonly string[]): Claim[] => claims.filter(({ id }) => ids.includes(id))

/** Whether a text may state a claim: it is the article’s own, or the text names whose report it is or is silent on it. */
function sourced(library: Library, claim: Claim, text: string): boolean {
  const tellings = library.tellingsOf(claim)
  if (tellings.some(({ chain }) => !chain.some(library.isOutlet))) return true
  const outlets = [...tellings.flatMap(({ chain }) => chain), ...Object.keys(claim.silent ?? {})].filter(
    library.isOutlet,
  )
  const names = outlets.flatMap((id) => library.namesOf(id))
  return /^Report:/.test(text) || names.some((name) => stands(name.replace(/^the /, ''), text))
}
