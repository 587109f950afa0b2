import type { QuestionTally } from '../tally.ts'
import { type Alarm, alarms } from './alarms.ts'
import { discriminationIndex, discriminativeEfficiency, pointBiserial } from './discrimination.ts'
import { type Choice, type OptionAnalysis, optionAnalysis } from './distractors.ts'
import { difficulty } from './elo.ts'
import { facility, guessCorrected, wilsonInterval } from './facility.ts'
import type { Observation } from './observation.ts'
import { type DifficultyWord, difficultyWord, enough } from './thresholds.ts'
import { upperLower } from './upper-lower.ts'

/** What answers say about a question, as shares of 1; null where there are too few to say it. */
export type QuestionAnalysis = {
  answers: number
  facility: number | null
  interval: [low: number, high: number] | null
  corrected: number | null
  discrimination: number | null
  efficiency: number | null
  upperLower: number | null
  pointBiserial: number | null
  /** 0 (easy) to 1 (hard): the prior at first, the Rasch estimate as answers come in. */
  difficulty: number
  word: DifficultyWord | null
  options: OptionAnalysis[]
  alarms: Alarm[]
}

/** An item of the bank, as far as its analysis needs it. */
type Asked = { difficulty: number; options: readonly { id: string }[] }

/**
 * Analyses a question that was asked in many forms. Totals and rests are taken as shares of what could be had, so that
 * quizzes of five, ten and fifteen questions weigh alike. Nothing below ten answers, discrimination not below thirty.
 */
export function analyse(asked: Asked, tally: QuestionTally | undefined): QuestionAnalysis {
  if (!tally || tally.responses < enough.anything) return unsaid(asked, tally)
  const { responses: answers, offered } = tally
  const observations = observationsOf(tally)
  const share = facility(observations)
  const options = optionAnalysis(
    choicesOf(tally),
    asked.options.map(({ id }) => id),
    tally.key,
  )
  const compares = answers >= enough.discrimination
  const discrimination = compares ? discriminationIndex(observations) : null
  return {
    answers,
    facility: share,
    interval: wilsonInterval(share, answers),
    corrected: guessCorrected(share, offered),
    discrimination,
    efficiency: compares ? discriminativeEfficiency(observations) : null,
    upperLower: compares ? upperLower(observations) : null,
    pointBiserial: compares ? pointBiserial(observations) : null,
    difficulty: difficulty(asked.difficulty, tally),
    word: difficultyWord(share, offered, answers),
    options,
    alarms: alarms({ answers, facility: share, offered, discrimination, options }),
  }
}

const unsaid = (asked: Asked, tally: QuestionTally | undefined): QuestionAnalysis => ({
  answers: tally?.responses ?? 0,
  facility: null,
  interval: null,
  corrected: null,
  discrimination: null,
  efficiency: null,
  upperLower: null,
  pointBiserial: null,
  difficulty: tally ? difficulty(asked.difficulty, tally) : asked.difficulty,
  word: null,
  options: [],
  alarms: [],
})

/** Everyone who answered, by option chosen and score reached. */
function scoresOf({ groups }: QuestionTally) {
  return Object.entries(groups).flatMap(([length, chosen]) =>
    Object.entries(chosen).flatMap(([option, scores]) =>
      scores.flatMap((weight, score) => (weight > 0 ? [{ length: Number(length), option, score, weight }] : [])),
    ),
  )
}

const observationsOf = (tally: QuestionTally): Observation[] =>
  scoresOf(tally).map(({ length, option, score, weight }) => {
    const mark = option === tally.key ? 1 : 0
    return { mark, rest: (score - mark) / (length - 1), total: score / length, weight }
  })

const choicesOf = (tally: QuestionTally): Choice[] =>
  scoresOf(tally).map(({ length, option, score, weight }) => ({ option, total: score / length, weight }))
