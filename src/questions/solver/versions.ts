import type { Claim } from '../../dossier/model.ts'
import type { Library } from './library.ts'
import { same } from './plain.ts'
import { type Reader, reader, unstopped } from './reader.ts'
import { both, either, not, type Verdict } from './verdict.ts'

// "Whose account of the call says so?", "Which side tells it that way?": always after the point asked about.
const question = String.raw`(?:(?:In |By )?[Ww]hose [^?]*(?:version|account)|(?:In )?[Ww]hich (?:account|side)|Who (?:says|tells|reports|reported|told|is the source))\b[^?]*\?`

/** Whose version a point is, and which of several is not from a report. */
export const versionReaders: readonly Reader[] = [
  reader(new RegExp(`^(.+?)[.”] ?${question}$|^${question}$`), (library, option, [before = ''], statement) => {
    const claim = library.claim(unstopped(before || statement))
    return claim && claim.arguable !== true ? versionOf(library, claim, option) : 'unknown'
  }),
  reader(/^Three of these are from (.+)\. Which is from elsewhere\?$/, (library, option, [report = '']) => {
    const [outlet, claim] = [library.outlet(report), library.claim(option)]
    if (!outlet || !claim || claim.arguable === true) return 'unknown'
    return not(library.carried(claim, library.through(outlet)))
  }),
]

function versionOf(library: Library, claim: Claim, option: string): Verdict {
  const told = library.dossier.accounts.map((account) => ({
    account,
    told: disputed(library, claim, account.outlets) ?? library.carried(claim, library.told(account)),
  }))
  const all = told.map((one) => one.told)
  if (/^Both\b/.test(option)) return both(all)
  if (/^Neither\b|\bitself$/.test(option)) {
    const own = library.carried(claim, ({ chain }) => (chain.length === 0 ? 'true' : 'false'))
    return /article’s own|\bitself$/.test(option) ? both([own, not(either(all))]) : not(either(all))
  }
  const account = library.account(option)
  const outlet = library.outlet(option)
  if (!account) return outlet ? library.carried(claim, library.through(outlet)) : 'unknown'
  return both(told.map((one) => (one.account === account ? one.told : not(one.told))))
}

/** Unknown where the editor says that the claim could be traced to one of these outlets as well. */
function disputed({ kin }: Library, { arguable }: Claim, outlets: readonly string[]): Verdict | undefined {
  const others = Array.isArray(arguable) ? arguable : []
  return others.some((id) => outlets.some((outlet) => same(outlet, id) || kin(outlet, id))) ? 'unknown' : undefined
}
