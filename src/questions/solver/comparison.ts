import { both, either, type Library, not, plain, sure, type Verdict } from './library.ts'
import type { Reader } from './solve.ts'

type Judge = Reader['judge']
const read = (judge: Judge, ...stems: RegExp[]): Reader[] => stems.map((stem) => ({ stem, judge }))

/** What the accounts share, where they part, and how each puts a thing. */
export const comparisonReaders: readonly Reader[] = [
  ...read(
    (library, [one = '', other = ''], option) =>
      both(conveys(library, one, option), not(conveys(library, other, option))),
    /^According to the article, which point is attributed to (.+) but not to (.+)\?$/,
    /^Which of these points does the article credit to (.+), and not to (.+)\?$/,
  ),
  ...read(
    (library, [one = '', other = ''], option) => both(conveys(library, one, option), conveys(library, other, option)),
    /^Which point does the article attribute both to (.+) and to (.+)\?$/,
    /^Which of these points, according to the article, do both (.+) and (.+) make\?$/,
  ),
  ...read(
    statusOf,
    /^To whom does the article attribute the point that (.+)\?$/,
    /^To whom does the article credit the point that (.+)\?$/,
  ),
  ...read(
    (library, [account = '', topic = ''], option) => framed(library, account, topic, option),
    /^How, according to the article, did (.+) describe (.+)\?$/,
  ),
  ...read(
    (library, [topic = '', account = ''], option) => framed(library, account, topic, option),
    /^Which description of (.+) does the article take from (.+)\?$/,
  ),
  ...read(
    (library, [report = ''], option) => unmentioned(library, report, option),
    /^What, according to the article, did (.+)’s report not mention\?$/,
    /^Which subject does the article say went unmentioned in (.+)’s report\?$/,
  ),
  ...read(
    (library, [subject = ''], option) => unmentioned(library, option, subject),
    /^Whose report, according to the article, did not mention (.+)\?$/,
    /^In which report does the article say that (.+) went unmentioned\?$/,
  ),
  ...read(
    (library, [account = '', report = ''], option) =>
      both(bringsUp(library, account, option), saidToBeUnmentioned(library, report, option)),
    /^Which subject, according to the article, appears in (.+) but went unmentioned in (.+)’s report\?$/,
    /^What, according to the article, does (.+) bring up that (.+)’s report did not mention\?$/,
  ),
  ...read(
    (library, _, option) => supportOf(library, option, 'both'),
    /^Which headline is borne out by both accounts, as the article gives them\?$/,
  ),
  ...read(
    (library, _, option) => supportOf(library, option, 'neither'),
    /^Which headline goes beyond both accounts, as the article gives them\?$/,
  ),
  ...read(
    (library, [account = ''], option) => supportOf(library, option, library.account(account)?.id ?? ''),
    /^Which headline rests on (.+) alone, as the article gives the accounts\?$/,
  ),
]

function conveys(library: Library, name: string, clause: string): Verdict {
  const [account, p] = [library.account(name), library.proposition(clause)]
  if (!account || !p) return 'unknown'
  return library.carry(({ chain }) => chain.some((id) => account.channels.includes(id)), p)
}

function statusOf(library: Library, [clause = '']: readonly string[], option: string): Verdict {
  const says = library.dossier.accounts.map(({ name }) => conveys(library, name, clause))
  if (option === 'To both accounts') return says.reduce(both)
  const only = /^To (.+) only$/.exec(option)?.[1]
  const place = library.dossier.accounts.findIndex(({ name }) => name === only)
  if (place >= 0) return says.map((verdict, i) => (i === place ? verdict : not(verdict))).reduce(both)
  const p = library.proposition(clause)
  if (!p || option !== 'To neither account, but to the article’s own voice') return 'unknown'
  return both(
    library.carry(({ chain }) => chain.length === 1, p),
    not(says.reduce(either)),
  )
}

function framed(library: Library, accountName: string, topic: string, option: string): Verdict {
  const account = library.account(accountName)?.id
  const asked = library.dossier.framing.filter((f) => f.account === account && nameOfTopic(library, f.topic) === topic)
  const own = library.dossier.framing.find(({ phrase }) => plain(phrase) === plain(option))
  if (asked.length === 0 || !own) return 'unknown'
  if (asked.includes(own)) return 'true'
  return asked.some((f) => f.near.includes(own.id) || own.near.includes(f.id)) ? 'unknown' : 'false'
}

const nameOfTopic = ({ dossier }: Library, id: string): string | undefined =>
  dossier.topics.find((topic) => topic.id === id)?.name

/** Asked what the article says of a report, not what the report holds: a silence is there or it is not. */
function saidToBeUnmentioned({ dossier, entity }: Library, report: string, subject: string): Verdict {
  const p = dossier.propositions.find((q) => q.subject !== undefined && plain(q.subject) === plain(subject))
  return p ? sure(Object.values(p.silence ?? {}).some(({ outlet }) => outlet === entity(report))) : 'unknown'
}

/** False only where the report does bring the subject up: what the article does not report is no omission. */
function unmentioned({ dossier, entity, carry }: Library, report: string, subject: string): Verdict {
  const outlet = entity(report)
  const p = dossier.propositions.find((q) => q.subject !== undefined && plain(q.subject) === plain(subject))
  if (!outlet || !p) return 'unknown'
  const silences = Object.values(p.silence ?? {})
  if (silences.some((silence) => silence.outlet === outlet)) return 'true'
  // Asked which of several reports: the article says it of this one alone.
  return silences.length > 0 ? 'false' : not(carry(({ chain }) => chain.includes(outlet), p.id))
}

function bringsUp({ dossier, account, carry }: Library, name: string, subject: string): Verdict {
  const side = account(name)
  const p = dossier.propositions.find((q) => q.subject !== undefined && plain(q.subject) === plain(subject))
  if (!side || !p) return 'unknown'
  return carry(({ chain }) => chain.some((id) => side.channels.includes(id)), p.id)
}

/** How far a headline is borne out, by its claims where they settle it and by the author’s word beyond them. */
function supportOf(library: Library, text: string, asked: string): Verdict {
  const headline = library.dossier.headlines.find((h) => plain(h.text) === plain(text))
  if (!headline) return 'unknown'
  if (headline.support === 'neither') return sure(asked === 'neither')
  const carrying = library.dossier.accounts.filter(({ channels }) =>
    headline.claims.some((id) =>
      library.dossier.claims.find((c) => c.id === id)?.chain.some((l) => channels.includes(l)),
    ),
  )
  return sure(asked === (carrying.length > 1 ? 'both' : carrying[0]?.id))
}
