import type { Response, Row } from './model.ts'

/** How one question was answered. */
export type QuestionTally = {
  key: string
  /** How many options it offered. */
  offered: number
  responses: number
  /** How many chose each option; an option that nobody chose is not there. */
  options: Record<string, number>
}

/** The running statistics of one version: everything that pages, exports and the API say about results. */
export type Tally = {
  attempts: number
  /** Attempts that were kept but are too fast to count anywhere else. */
  flagged: number
  /** By length: how many reached each score, from 0 to all. */
  scores: Record<string, number[]>
  /** By day (UTC): how many attempts. */
  days: Record<string, number>
  questions: Record<string, QuestionTally>
}

export const noTally = (): Tally => ({ attempts: 0, flagged: 0, scores: {}, days: {}, questions: {} })

/** The tally with these rows counted in; the same rows in the same order make the same tally, to the bit. */
export function fold(tally: Tally, rows: readonly Row[]): Tally {
  const next = structuredClone(tally)
  for (const row of rows) count(next, row)
  return next
}

/** The tallies of several shards as one. */
export function sum(tallies: readonly Tally[]): Tally {
  const total = noTally()
  for (const tally of tallies) addTally(total, tally)
  return total
}

function count(tally: Tally, { at, entry }: Row): void {
  if (entry.flagged) {
    tally.flagged += 1
    return
  }
  tally.attempts += 1
  const scores = scoresOf(tally, entry.length)
  scores[entry.score] = (scores[entry.score] ?? 0) + 1
  add(tally.days, new Date(at).toISOString().slice(0, 10), 1)
  for (const response of entry.responses) countResponse(tally, response)
}

function countResponse(tally: Tally, [item, option, key, offered]: Response): void {
  const question = questionOf(tally, item, { key, offered })
  question.responses += 1
  add(question.options, option, 1)
}

function addTally(total: Tally, tally: Tally): void {
  total.attempts += tally.attempts
  total.flagged += tally.flagged
  for (const [day, attempts] of Object.entries(tally.days)) add(total.days, day, attempts)
  for (const [length, scores] of Object.entries(tally.scores)) {
    const sums = scoresOf(total, Number(length))
    scores.forEach((attempts, score) => {
      sums[score] = (sums[score] ?? 0) + attempts
    })
  }
  for (const [item, question] of Object.entries(tally.questions)) {
    const sums = questionOf(total, item, question)
    sums.responses += question.responses
    for (const [option, picks] of Object.entries(question.options)) add(sums.options, option, picks)
  }
}

const scoresOf = ({ scores }: Tally, length: number): number[] =>
  (scores[length] ??= Array.from({ length: length + 1 }, () => 0))

const questionOf = ({ questions }: Tally, item: string, { key, offered }: Pick<QuestionTally, 'key' | 'offered'>) =>
  (questions[item] ??= { key, offered, responses: 0, options: {} })

function add(counts: Record<string, number>, name: string, by: number): void {
  counts[name] = (counts[name] ?? 0) + by
}
