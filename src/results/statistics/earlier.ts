import type { Item } from '../../questions/model.ts'
import type { Tally } from './tally.ts'

/** How one question was answered in earlier versions of its story: enough to say, and small enough to ask a ledger for. */
export type EarlierCounts = {
  key: string
  offered: number
  responses: number
  options: Record<string, number>
  disputes: Record<string, number>
}

/** Results of earlier versions: how many quizzes, and what was answered by the id of the question. */
export type Earlier = { attempts: number; questions: Record<string, EarlierCounts> }

export const noEarlier: Earlier = { attempts: 0, questions: {} }

/** What the tallies of earlier versions say, as one. */
export function earlierOf(tallies: readonly Tally[]): Earlier {
  return together(
    tallies.map(({ attempts, questions, disputes }) => ({
      attempts,
      questions: Object.fromEntries(
        [...new Set([...Object.keys(questions), ...Object.keys(disputes)])].map((id) => [
          id,
          {
            key: questions[id]?.key ?? '',
            offered: questions[id]?.offered ?? 0,
            responses: questions[id]?.responses ?? 0,
            options: questions[id]?.options ?? {},
            disputes: disputes[id] ?? {},
          },
        ]),
      ),
    })),
  )
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
    }
  }
  return {
    attempts: all.reduce((sum, { attempts }) => sum + attempts, 0),
    questions: Object.fromEntries([...ids].sort().map((id) => [id, counts(id)])),
  }
}

/** The questions that the bank asks no more, with their counts. */
export function noLongerAsked(
  { questions }: Earlier,
  bank: readonly Pick<Item, 'id'>[],
): Record<string, EarlierCounts> {
  const asked = new Set(bank.map(({ id }) => id))
  return Object.fromEntries(Object.entries(questions).filter(([id]) => !asked.has(id)))
}

function summed(all: readonly Record<string, number>[]): Record<string, number> {
  const names = new Set(all.flatMap((counts) => Object.keys(counts)))
  return Object.fromEntries([...names].map((name) => [name, all.reduce((sum, counts) => sum + (counts[name] ?? 0), 0)]))
}
