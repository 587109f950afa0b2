import { same } from './plain.ts'
import { type Reader, reader } from './reader.ts'
import { sure } from './verdict.ts'

/** What the article leaves open: an open question of the editor’s, beside what its claims answer. */
export const openReaders: readonly Reader[] = [
  reader(
    /^(?:What would a reader of the article have to find out elsewhere|Which of these questions does the article leave open|Someone has read (?:the|this) article and nothing else\. What do they still not know)\?$/,
    ({ dossier, claims }, option) => {
      const open = dossier.unsaid.some((one) => one.open !== undefined && same(one.open, option))
      const known = claims.some((claim) => claim.known !== undefined && same(claim.known, option))
      return open === known ? 'unknown' : sure(open)
    },
  ),
]
