import type { Library } from './library.ts'
import { plain } from './plain.ts'
import { type Reader, reader } from './reader.ts'
import { sure, type Verdict } from './verdict.ts'

/** What would settle a thing: the source itself, and nothing that only repeats it or stands beside it. */
export const settleReaders: readonly Reader[] = [
  reader(
    /^The article says that (.+) did not mention (.+?)\. What would settle whether that is so\?$/,
    (library, option, [report = '', subject = '']) => {
      const [outlet, claim] = [library.outlet(report), library.claimNamed(subject)]
      const stated = outlet !== undefined && Object.keys(claim?.silent ?? {}).includes(outlet)
      return stated ? read(library, option, outlet) : 'unknown'
    },
  ),
  reader(
    /^(.+) quotes (.+) on “([^”]+)”\. What would settle whether (.+) said that\?$/,
    (library, option, [by = '', who = '', words = '', whose = '']) => {
      const [outlet, speaker] = [library.outlet(by), library.speaker(who)]
      const stated = library
        .quoting(words)
        .some(({ chain }) => chain.at(-1) === speaker && outlet !== undefined && chain.includes(outlet))
      if (!stated || !speaker || library.speaker(whose) !== speaker) return 'unknown'
      const heard = /^(?:Hearing )?[Aa] recording of (.+?)(?: speaking)?$/.exec(option)?.[1]
      return heard === undefined ? besides(option) : sure(library.speaker(heard) === speaker)
    },
  ),
  reader(
    /^The article says that (.+) implied (?:a thing|something|that|it)\. How could a reader check that\?$/,
    (library, option, [report = '']) => {
      const outlet = library.outlet(report)
      const stated = library.tellings.some(
        ({ chain, implied }) => implied && outlet !== undefined && chain.includes(outlet),
      )
      return stated && outlet ? read(library, option, outlet) : 'unknown'
    },
  ),
  reader(
    /^The article has (.+) from one side\. What would settle whether the other side said so too\?$/,
    (library, option, [subject = '']) => {
      const claim = library.claimNamed(subject)
      if (!claim) return 'unknown'
      const sides = library.dossier.accounts.map((account) => ({
        account,
        told: library.carried(claim, library.told(account)),
      }))
      const other = sides.find(({ told }) => told === 'false')?.account
      if (!other || !sides.some(({ told }) => told === 'true')) return 'unknown'
      return readAll(library, option, other.outlets)
    },
  ),
]

/** Reading this outlet’s text whole or word for word settles it; reading another’s does not. */
function read(library: Library, option: string, outlet: string): Verdict {
  return readAll(library, option, [outlet])
}

const reading = /^(?:By )?reading (?:the whole of|all that|the exact words of|the whole text of) (.+?)(?: published)?$/i

function readAll(library: Library, option: string, outlets: readonly string[]): Verdict {
  const text = reading.exec(option)?.[1]
  if (text === undefined) return besides(option)
  const [outlet, account] = [library.outlet(text), library.account(text)]
  const found = account?.outlets ?? (outlet === undefined ? [] : [outlet])
  if (found.length === 0) return 'unknown'
  if (outlets.every((one) => found.includes(one))) return 'true'
  return found.some((one) => outlets.some((other) => one === other || library.kin(one, other))) ? 'unknown' : 'false'
}

/** Steps that look like checking and settle nothing: repetition, likelihood, what came before or after. */
function besides(option: string): Verdict {
  return beside.some((words) => words.test(plain(option))) ? 'false' : 'unknown'
}

const beside = [
  /\b(?:second|another|three more|several|other) articles?\b/,
  /\bsecond look\b/,
  /\b(?:following|next) (?:year|month|week)\b/,
  /\bolder speech\b/,
  /\bhow (?:many readers|likely)\b/,
  /\bwhether the thing is true\b/,
  /\bwhat the other side published\b/,
]
