import { differences } from './difference.ts'
import type { Library } from './library.ts'
import { same } from './plain.ts'
import { type Reader, reader, unstopped } from './reader.ts'
import { readAttributed } from './sentence.ts'
import { sure } from './verdict.ts'

type Standing = 'True' | 'False' | 'Not said'

/** Whether a statement is true or false by the article, or not said there. */
export const standingReaders: readonly Reader[] = [
  reader(/\btrue, false,? or not said\b.*\?$/i, (library, option, _, statement) => {
    const standing = standingOf(library, unstopped(statement))
    return standing === null || !['True', 'False', 'Not said'].includes(option) ? 'unknown' : sure(option === standing)
  }),
]

function standingOf(library: Library, statement: string): Standing | null {
  const verdicts = [
    unsaid(library, statement),
    mentioned(library, statement),
    attributed(library, statement),
    bareClause(library, statement),
  ]
  const found = verdicts.filter((verdict) => verdict !== null)
  return found.length === 1 ? (found[0] ?? null) : null
}

const unsaid = ({ dossier }: Library, statement: string): Standing | null =>
  dossier.unsaid.some(({ text }) => same(text, statement)) ? 'Not said' : null

/** "CCTV’s report mentioned closer trade links": settled where the article says that it did not. */
function mentioned(library: Library, statement: string): Standing | null {
  const [, report = '', did = '', subject = ''] =
    /^(.+?) (mentioned|did not mention|left out) (.+)$/.exec(statement) ?? []
  const [outlet, claim] = [library.outlet(report), library.claimNamed(subject)]
  if (!outlet || !claim || !Object.keys(claim.silent ?? {}).includes(outlet)) return null
  return did === 'mentioned' ? 'False' : 'True'
}

function attributed(library: Library, statement: string): Standing | null {
  const read = readAttributed(library, statement)
  return read && differences(library, read).some((found) => found.length === 0) ? 'True' : null
}

/** Without its source, a sentence is settled only by what the article says itself, or lays down as somebody’s position. */
function bareClause(library: Library, statement: string): Standing | null {
  const vouched = library.claims.filter((claim) =>
    library.tellingsOf(claim).every(({ chain }) => !chain.some((link) => library.isOutlet(link))),
  )
  if (vouched.some((claim) => claim.untrue !== undefined && same(claim.untrue, statement))) return 'False'
  const claim = library.claim(statement)
  return claim && library.tellingsOf(claim).some(({ chain }) => chain.length === 0) ? 'True' : null
}
