import type { Library } from './library.ts'
import { same } from './plain.ts'
import { type Reader, reader } from './reader.ts'
import { not, sure, type Verdict } from './verdict.ts'

/** What the article leaves open, and what it answers: the editor’s open questions beside what the claims tell. */
export const openReaders: readonly Reader[] = [
  reader(
    /^(?:What would a reader of the article have to find out elsewhere|Which of these questions does the article leave open|Someone has read (?:the|this) article and nothing else\. What do they still not know)\?$/,
    (library, option) => isOpen(library, option),
  ),
  reader(
    /^(?:Which of these questions does the article answer|Which of these does a reader of the article know|Someone has read (?:the|this) article and nothing else\. What do they know)\?$/,
    (library, option) => not(isOpen(library, option)),
  ),
]

function isOpen({ dossier, claims }: Library, option: string): Verdict {
  const open = dossier.unsaid.some((one) => one.open !== undefined && same(one.open, option))
  const known = claims.some((claim) => claim.known !== undefined && same(claim.known, option))
  return open === known ? 'unknown' : sure(open)
}
