import type { Tally } from './tally.ts'

/** How one question was answered in other versions of its story: enough to say, and small enough to ask a ledger for. */
export type EarlierCounts = {
  key: string
  offered: number
  responses: number
  options: Record<string, number>
  /** Those that an editor has looked at. */
  disputes: Record<string, number>
  /** Whether more have come since. */
  beingLookedAt: boolean
}

/** Results of one other version or several: how many quizzes, and what was answered by the id of the question. */
export type Earlier = { attempts: number; questions: Record<string, EarlierCounts> }

/** As much of a tally as other versions are told. */
export const earlierOf = ({ attempts, questions, disputes, looked }: Tally): Earlier => ({
  attempts,
  questions: Object.fromEntries(
    [...new Set([...Object.keys(questions), ...Object.keys(disputes)])].map((id) => [
      id,
      {
        key: questions[id]?.key ?? '',
        offered: questions[id]?.offered ?? 0,
        responses: questions[id]?.responses ?? 0,
        options: questions[id]?.options ?? {},
        ...objectionsTo(id, { disputes, looked }),
      },
    ]),
  ),
})

/** What the public is told of the objections to an item: how many an editor has looked at, and whether there are more. */
export function objectionsTo(item: string, { disputes, looked }: Pick<Tally, 'disputes' | 'looked'>) {
  const seen = looked[item] ?? {}
  const all = Object.entries(disputes[item] ?? {})
  return { disputes: seen, beingLookedAt: all.some(([reason, readers]) => readers > (seen[reason] ?? 0)) }
}

/** Several ledgers’ or versions’ counts as one; what was the answer is as the first says that knows. */
export function together(all: readonly Earlier[]): Earlier {
  const ids = new Set(all.flatMap(({ questions }) => Object.keys(questions)))
  const counts = (id: string): EarlierCounts => {
    const found = all.flatMap(({ questions }) => questions[id] ?? [])
    return {
      key: found.find(({ key }) => key !== '')?.key ?? '',
      offered: Math.max(...found.map(({ offered }) => offered)),
      responses: found.reduce((sum, { responses }) => sum + responses, 0),
      options: summed(found.map(({ options }) => options)),
      disputes: summed(found.map(({ disputes }) => disputes)),
      beingLookedAt: found.some(({ beingLookedAt }) => beingLookedAt),
    }
  }
  return {
    attempts: all.reduce((sum, { attempts }) => sum + attempts, 0),
    questions: Object.fromEntries([...ids].sort().map((id) => [id, counts(id)])),
  }
}

function summed(all: readonly Record<string, number>[]): Record<string, number> {
  const names = new Set(all.flatMap((counts) => Object.keys(counts)))
  return Object.fromEntries([...names].map((name) => [name, all.reduce((sum, counts) => sum + (counts[name] ?? 0), 0)]))
}
