import { discriminationIndex, discriminativeEfficiency, type Observation, pointBiserial } from './discrimination.ts'
import { facility, guessCorrected, wilsonInterval } from './facility.ts'
import { difficultyWord } from './thresholds.ts'
import { upperLower } from './upper-lower.ts'

type About = {
  answers: number
  /** How many options are offered; nothing is said of chance and guesses where that is not known. */
  options: number | undefined
  /** Whether there are enough answers to compare strong and weak readers. */
  compares: boolean
}

/** What marks say of one item, as shares of 1; null where there are none, or where a figure is not defined. */
export function figures(observations: readonly Observation[], { answers, options, compares }: About) {
  const share = observations.length > 0 ? facility(observations) : null
  return {
    facility: share,
    interval: share === null ? null : wilsonInterval(share, answers),
    corrected: share === null || !options ? null : guessCorrected(share, options),
    discrimination: compares ? discriminationIndex(observations) : null,
    efficiency: compares ? discriminativeEfficiency(observations) : null,
    upperLower: compares ? upperLower(observations) : null,
    pointBiserial: compares ? pointBiserial(observations) : null,
    word: share === null ? null : difficultyWord(share, options ?? 0, answers),
  }
}
