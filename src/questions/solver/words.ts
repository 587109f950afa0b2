import type { Library, Telling } from './library.ts'
import { clauseOf } from './marked.ts'
import { same, unquoted } from './plain.ts'
import { type Reader, reader } from './reader.ts'
import { either, sure, type Verdict } from './verdict.ts'

/** Whose words stand in quotation marks, and which are the article’s own. */
export const wordReaders: readonly Reader[] = [
  reader(
    /^Whose (?:words are|phrase is|words are these:|phrase is this:) “([^”]+)”\?$/,
    (library, option, [words = '']) => {
      const quoting = library.quoting(words)
      return quoting.length === 0 ? 'unknown' : either(quoting.map((telling) => owned(library, telling, option)))
    },
  ),
  reader(/^Which of these (?:phrases )?is the article’s own\b.*\?$/, (library, option) => {
    const words = unquoted(option)
    if (words === undefined) return 'unknown'
    const quoted = library.quoting(words).some(({ chain }) => chain.length > 0)
    const own = isOwn(library, words)
    return own === quoted ? 'unknown' : sure(own)
  }),
  reader(
    /^Which of these (?:phrases|words) (?:comes?|stands?) (?:from|in) (.+)\?$/,
    (library, option, [report = '']) => {
      const [outlet, words] = [library.outlet(report), unquoted(option)]
      const quoting = words === undefined ? [] : library.quoting(words)
      if (!outlet || words === undefined) return 'unknown'
      // What the article says in its own words comes from no report.
      if (quoting.length === 0) return isOwn(library, words) ? 'false' : 'unknown'
      return either(quoting.map(library.through(outlet)))
    },
  ),
]

/** Whether an option names the owner of quoted words: "CCTV’s", "Xi’s, as quoted by CCTV", "The article’s own". */
function owned(library: Library, telling: Telling, option: string): Verdict {
  const { chain } = telling
  if (/^The article’s own\b/.test(option)) return chain.length === 0 ? 'unknown' : 'false'
  const [, who = option, by] = /^(.+?)’s?, as (?:quoted|reported) by (.+)$/.exec(option) ?? []
  if (by === undefined) return ownedAlone(library, telling, who)
  const [outlet, speaker] = [library.outlet(by), library.speaker(who)]
  if (!outlet || !speaker) return 'unknown'
  if (chain.at(-1) !== speaker) return arguably(library, telling, speaker)
  return chain.length > 1 ? library.through(outlet)(telling) : 'unknown'
}

function ownedAlone(library: Library, telling: Telling, who: string): Verdict {
  const { chain } = telling
  const owner = library.outlet(who) ?? library.speaker(who)
  if (!owner) return 'unknown'
  if (chain.at(-1) === owner) return chain.length === 1 ? 'true' : 'unknown'
  // Who passes words on, or is behind who does, may be named for them.
  return chain.includes(owner) ? 'unknown' : arguably(library, telling, owner)
}

const arguably = (library: Library, { claim, chain }: Telling, owner: string): Verdict => {
  const others = Array.isArray(claim.arguable) ? claim.arguable : []
  const disputed = claim.arguable === true || others.includes(owner)
  const alike = library.kin(owner, chain.at(-1) ?? '') && !library.speaker(clauseOf(claim))
  return disputed || alike ? 'unknown' : 'false'
}

const isOwn = ({ dossier }: Library, words: string): boolean =>
  Object.keys(dossier.source.ownWords).some((one) => same(one, words))
