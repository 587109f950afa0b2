import type { Claim } from '../../dossier/model.ts'
import type { Library } from './library.ts'
import { type Reader, reader, unstopped } from './reader.ts'
import { both, either, not, sure, type Verdict } from './verdict.ts'

/** What the article says that a report did not mention; and what it does not say so of. */
export const omissionReaders: readonly Reader[] = [
  ...[
    /^Which (?:subject|point), (?:the article remarks|says the article|the article says), is missing from (.+)\?$/,
    /^What, (?:the article remarks|says the article|the article says), does (.+) not mention\?$/,
  ].map((stem) =>
    reader(stem, (library, option, [report = '']) => {
      const [outlet, claim] = [library.outlet(report), library.claimNamed(option)]
      if (!outlet || !claim) return 'unknown'
      if (isSilent(library, claim, outlet) === 'true') return 'true'
      // What is not reported may still be missing: only what surely is there is a wrong answer.
      return library.carried(claim, library.through(outlet)) === 'true' ? 'false' : 'unknown'
    }),
  ),
  reader(
    /^Which (?:of these|account), (?:says the article|the article says), does not mention (.+)\?$/,
    (library, option, [subject = '']) => {
      const claim = library.claimNamed(subject)
      return claim ? lacking(library, claim, option) : 'unknown'
    },
  ),
  reader(
    /^(?:Does the article (?:bear the reader out|say so)|Is that what the article says)\?$/,
    (library, option, _, statement) => {
      const [, report = '', subject = ''] =
        /^(?:A reader: )?(.+?) left out (?:the subject of )?(.+)$/.exec(unstopped(statement)) ?? []
      const claim = library.claimNamed(subject)
      return claim ? borneOut(library, claim, report, option) : 'unknown'
    },
  ),
]

/** Whether the article says that this outlet did not mention it; what it says of a related outlet can be argued. */
function isSilent({ kin }: Library, { silent = {} }: Claim, outlet: string): Verdict {
  const silences = Object.keys(silent)
  if (silences.includes(outlet)) return 'true'
  return silences.some((other) => kin(other, outlet)) ? 'unknown' : 'false'
}

const sidesSilent = (library: Library, claim: Claim): Verdict[] =>
  library.dossier.accounts.map(({ outlets }) => either(outlets.map((outlet) => isSilent(library, claim, outlet))))

function lacking(library: Library, claim: Claim, option: string): Verdict {
  // A report of a side is meant, so that one of its outlets is enough.
  const sides = library.dossier.accounts.map(({ outlets }) =>
    sure(outlets.some((outlet) => Object.keys(claim.silent ?? {}).includes(outlet))),
  )
  if (/^Both\b/.test(option)) return both(sides)
  if (/^Neither\b/.test(option)) return not(either(sides))
  const outlet = library.outlet(option)
  const outlets = outlet === undefined ? (library.account(option)?.outlets ?? []) : [outlet]
  return outlets.length > 0 ? either(outlets.map((one) => isSilent(library, claim, one))) : 'unknown'
}

/** A report, or a side with several outlets, that is said to have left a claim out. */
function borneOut(library: Library, claim: Claim, report: string, option: string): Verdict {
  const outlet = library.outlet(report)
  const account = outlet === undefined ? library.account(report) : library.accountOf(outlet)
  const outlets = outlet === undefined ? (account?.outlets ?? []) : [outlet]
  if (outlets.length === 0) return 'unknown'
  const silent = either(outlets.map((one) => isSilent(library, claim, one)))
  const [, about = ''] =
    /^(?:Yes|No): it (?:says|does not say) that (.+?)(?: left that out| did not mention that| ha[sd] it too)$/.exec(
      option,
    ) ?? []
  if (about !== '' && !sameSource(library, about, report)) return 'unknown'
  if (/^No: it (?:does not say that .+ left that out|names no such omission)$/.test(option)) return not(silent)
  if (/^Yes: it says that .+ did not mention that$/.test(option)) return silent
  if (/^No: it says that .+ ha[sd] it too$/.test(option))
    return account ? library.carried(claim, library.told(account)) : 'unknown'
  if (/^No: it says that neither side ha[sd] it$/.test(option)) return both(sidesSilent(library, claim))
  const [, teller = ''] = /^No: it says that (.+) left it out$/.exec(option) ?? []
  const own = library.outlet(teller)
  if (own !== undefined) return isSilent(library, claim, own)
  return 'unknown'
}

const sameSource = (library: Library, a: string, b: string): boolean =>
  library.outlet(a) === undefined ? library.account(a) === library.account(b) : library.outlet(a) === library.outlet(b)
