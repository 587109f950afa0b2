import type { Quiz } from '../../questions/model.ts'
import type { QuestionTally, Tally } from '../statistics/tally.ts'

/** The statistics as the API gives them: the tally, named, with the mean score as a share of what could be had. */
export const statsDocument = ({ dossier, version, bank }: Quiz, tally: Tally) => ({
  quiz: dossier.id,
  version,
  attempts: tally.attempts,
  flagged: tally.flagged,
  meanScore: meanShare(tally.scores),
  scores: tally.scores,
  days: tally.days,
  questions: Object.fromEntries([
    ...Object.entries(tally.questions).map(([item, question]) => [item, answered(question, tally.disputes[item])]),
    ...bank
      .filter(({ id }) => tally.disputes[id] && !tally.questions[id])
      .map(({ id, options }) => [
        id,
        {
          key: options.find(({ correct }) => correct)?.id ?? '',
          offered: options.length,
          responses: 0,
          options: {},
          disputes: tally.disputes[id],
        },
      ]),
  ]),
})

const answered = ({ key, offered, responses, options }: QuestionTally, disputes: Record<string, number> = {}) => ({
  key,
  offered,
  responses,
  options,
  disputes,
})

/** Points had as a share of points that could be had, or null before the first attempt. */
export function meanShare(scores: Tally['scores']): number | null {
  const sums = Object.entries(scores).map(([length, counts]) => ({
    points: counts.reduce((total, attempts, score) => total + attempts * score, 0),
    possible: counts.reduce((total, attempts) => total + attempts * Number(length), 0),
  }))
  const possible = sums.reduce((total, sum) => total + sum.possible, 0)
  return possible === 0 ? null : sums.reduce((total, sum) => total + sum.points, 0) / possible
}
