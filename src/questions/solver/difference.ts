import type { Claim, MarkKind } from '../../dossier/model.ts'
import type { Library, Telling } from './library.ts'
import { clauseOf, partOf } from './marked.ts'
import { plain, same } from './plain.ts'
import type { Attributed } from './sentence.ts'

/** One place in which a sentence departs from what the article gives, and what belongs there. */
export type Difference =
  | { part: 'source' | 'speaker'; given: string; found: string }
  | { part: 'verb' | 'date' | 'place' | 'number' | 'thing' | 'who'; given: string; found: string }

/** For each telling that an attributed sentence may be about, all that it changes in it; none for one told as it is. */
export function differences(library: Library, sentence: Attributed): Difference[][] {
  return library.tellings.flatMap((telling) => {
    const clause = clauseDifference(telling.claim, sentence.clause)
    if (clause === null || telling.implied !== sentence.implied) return []
    return [
      [...sourceDifference(library, telling, sentence), ...speakerDifference(library, telling, sentence), ...clause],
    ]
  })
}

function sourceDifference(library: Library, { chain }: Telling, { outlet }: Attributed): Difference[] {
  const given = chain.findLast((link) => library.isOutlet(link))
  return given === outlet ? [] : [{ part: 'source', given: given ?? 'article', found: outlet ?? 'article' }]
}

/** A sentence may leave the speaker to its clause, where that begins with the speaker’s name. */
function speakerDifference(library: Library, { chain }: Telling, { speaker, clause }: Attributed): Difference[] {
  const last = chain.at(-1)
  const given = last !== undefined && !library.isOutlet(last) ? last : undefined
  const found = speaker ?? (given === undefined ? undefined : subjectOf(library, clause))
  return given === found ? [] : [{ part: 'speaker', given: given ?? '', found: found ?? '' }]
}

function subjectOf(library: Library, clause: string): string | undefined {
  const words = clause.split(' ')
  return [1, 2].map((count) => library.speaker(words.slice(0, count).join(' '))).find((id) => id !== undefined)
}

const changeable = ['verb', 'date', 'place', 'number', 'thing', 'who'] as const satisfies MarkKind[]

/** Empty where the clause is the claim’s, one difference where one marked part has other words, null for any other clause. */
function clauseDifference(claim: Claim, clause: string): Difference[] | null {
  if (same(clauseOf(claim), clause)) return []
  for (const part of changeable) {
    const given = partOf(claim, part)
    if (!given) continue
    const found = between(given, clause)
    if (found !== null && found !== '' && !same(found, given.words)) return [{ part, given: given.words, found }]
  }
  return null
}

/** What a clause has between these two ends; an auxiliary at the seam goes with the verb. */
function between({ before, after }: { before: string; after: string }, clause: string): string | null {
  const [head, tail, text] = [plain(before), plain(after), plain(clause)]
  const start = [head, head.replace(/ (?:was|were|is|are|has|have|had|stood)$/, '')].find((one) => begins(text, one))
  if (start === undefined || !(tail === '' || text.endsWith(` ${tail}`))) return null
  return text.slice(start.length, text.length - tail.length).trim()
}

const begins = (text: string, head: string): boolean => head === '' || text.startsWith(`${head} `)
