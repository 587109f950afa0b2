import type { QuestionTally } from '../tally.ts'
import { alarms } from './alarms.ts'
import { optionAnalysis } from './distractors.ts'
import { difficulty } from './elo.ts'
import { figures } from './figures.ts'
import { enough } from './thresholds.ts'

/** An item of the bank, as far as its analysis needs it. */
type Asked = { difficulty: number; options: readonly { id: string }[] }

/**
 * Analyses a question that was asked in many forms. Totals and rests are taken as shares of what could be had, so that
 * quizzes of five, ten and fifteen questions weigh alike. Figures are shares of 1; null where there are too few answers:
 * below ten, for discrimination below thirty.
 */
export function analyse(asked: Asked, tally: QuestionTally | undefined) {
  const answers = tally?.responses ?? 0
  const scores = tally && answers >= enough.anything ? scoresOf(tally) : []
  const key = tally?.key ?? ''
  const observations = scores.map(({ length, option, score, weight }) => {
    const mark = option === key ? 1 : 0
    return { mark, rest: (score - mark) / (length - 1), total: score / length, weight }
  })
  const choices = scores.map(({ length, option, score, weight }) => ({ option, total: score / length, weight }))
  const ids = asked.options.map(({ id }) => id)
  const options = optionAnalysis(choices, ids, key)
  const found = figures(observations, {
    answers,
    options: tally?.offered,
    compares: answers >= enough.discrimination,
  })
  return {
    answers,
    ...found,
    /** 0 (easy) to 1 (hard): the prior at first, the Rasch estimate as answers come in. */
    difficulty: tally ? difficulty(asked.difficulty, tally) : asked.difficulty,
    options,
    alarms: alarms({ ...found, answers, offered: tally?.offered, options }),
  }
}

/** Everyone who answered, by option chosen and score reached. */
function scoresOf({ groups }: QuestionTally) {
  return Object.entries(groups).flatMap(([length, chosen]) =>
    Object.entries(chosen).flatMap(([option, scores]) =>
      scores.flatMap((weight, score) => (weight > 0 ? [{ length: Number(length), option, score, weight }] : [])),
    ),
  )
}
