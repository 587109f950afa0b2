import type { Claim } from '../../dossier/model.ts'
import type { Library, Telling } from './library.ts'
import { plain, same } from './plain.ts'
import { type Reader, reader } from './reader.ts'
import { readAttributed } from './sentence.ts'
import { sure, type Verdict } from './verdict.ts'

/** What would settle a thing: the source itself, and nothing that only repeats it or stands beside it. */
export const settleReaders: readonly Reader[] = [
  reader(
    /^The article says that (.+) did not mention (.+?)\. What would settle whether that is so\?$/,
    (library, option, [report = '', subject = '']) => {
      const [outlet, claim] = [library.outlet(report), library.claimNamed(subject)]
      const stated = outlet !== undefined && Object.keys(claim?.silent ?? {}).includes(outlet)
      return stated ? reading(library, option, [outlet]) : 'unknown'
    },
  ),
  reader(
    /^(.+) quote[sd] (.+?)(?: on| as saying)(?: the)? “([^”]+)”\. What would settle whether (?:those were )?(.+?)(?: said that|’s? words)\?$/,
    (library, option, [by = '', who = '', words = '', whose = '']) => {
      const [outlet, speaker] = [library.outlet(by), library.speaker(who)]
      if (!outlet || !speaker || library.speaker(whose) !== speaker) return 'unknown'
      const telling = library.quoting(words).find(({ chain }) => chain.at(-1) === speaker && chain.includes(outlet))
      return telling ? hearing(library, option, telling) : 'unknown'
    },
  ),
  reader(
    /^How could a reader check whether (.+?) really implied (?:that )?(.+)\?$/,
    (library, option, [report = '', subject = '']) => {
      const outlet = library.outlet(report)
      const named = library.claim(subject) ?? library.claimNamed(subject)
      const stated = library.tellings.some(
        ({ claim, chain, implied }) => claim === named && implied && chain.includes(outlet ?? ''),
      )
      return outlet && stated ? reading(library, option, [outlet]) : 'unknown'
    },
  ),
  reader(/^(.+?)\. What would show whether .+’s? account has that too\?$/, (library, option, [sentence = '']) => {
    const [, by = '', subject = ''] = /^(.+?) (?:told|tells|spoke|speaks) of (.+)$/.exec(sentence) ?? []
    const read = readAttributed(library, sentence)
    const claim = read ? library.claim(read.clause) : library.claimNamed(subject)
    const teller = read?.outlet ?? library.outlet(by)
    return claim && teller ? otherSide(library, claim, option, teller) : 'unknown'
  }),
]

/** Only where one side is known to have it and the other is not: then the other’s text, read whole, settles it. */
function otherSide(library: Library, claim: Claim, option: string, teller: string): Verdict {
  const sides = library.dossier.accounts.map((account) => ({
    account,
    told: library.carried(claim, library.told(account)),
  }))
  const other = sides.find(({ told }) => told === 'false')?.account
  const known = sides.some(({ told }) => told === 'true')
  if (!other || !known || other.outlets.includes(teller)) return 'unknown'
  return reading(library, option, other.outlets)
}

/** Words said in what both accounts tell of are heard in a recording of that; all others, in one of the speaker. */
function hearing(library: Library, option: string, { claim, chain }: Telling): Verdict {
  const heard = /^(?:Hearing )?a recording of (?:what )?(.+?)(?: speaking| said| saying (?:it|that|so))?$/i.exec(
    option,
  )?.[1]
  if (heard === undefined) return besides(option)
  if (same(heard, library.dossier.happening)) return sure(isAboutIt(library, claim))
  return sure(library.speaker(heard) === chain.at(-1))
}

const isAboutIt = ({ dossier }: Library, claim: Claim): boolean =>
  dossier.topics.some(({ comparable, claims }) => comparable && claims.includes(claim))

const text =
  /^(?:By )?reading (?:the whole of|all that|the exact words of|the whole text of|all of) (.+?)(?: published)?$/i

/** Reading these outlets’ texts, whole or word for word, settles it; reading another’s does not. */
function reading(library: Library, option: string, outlets: readonly string[]): Verdict {
  const read = text.exec(option)?.[1]
  if (read === undefined) return besides(option)
  const [outlet, account] = [library.outlet(read), library.account(read)]
  const found = account?.outlets ?? (outlet === undefined ? [] : [outlet])
  if (found.length === 0) return 'unknown'
  if (outlets.every((one) => found.includes(one))) return 'true'
  return found.some((one) => outlets.some((other) => one === other || library.kin(one, other))) ? 'unknown' : 'false'
}

/** Steps that look like checking and settle nothing: repetition, likelihood, what came before or after. */
const besides = (option: string): Verdict => (beside.some((words) => words.test(plain(option))) ? 'false' : 'unknown')

const beside = [
  /\b(?:second|another|three more|several|other|more) (?:articles?|reports?)\b/,
  /\bsecond look\b/,
  /\b(?:following|next) (?:years?|months?|weeks?)\b/,
  /\b(?:older|earlier) (?:speech|words)\b/,
  /\bhow (?:many readers|likely)\b/,
  /\bguessing\b/,
  /\bfinding out whether\b/,
  /\b(?:third|another) outlet\b/,
  /\bwhat the other side published\b/,
]
