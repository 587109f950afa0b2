import type { DifficultyWord } from '../../../questions/difficulty.ts'
import { guessCorrected } from './facility.ts'

/** From how many answers on a figure says more about the question than about chance. */
export const enough = { anything: 10, discrimination: 30, words: 30 } as const

/** A word for a facility with guesses taken out, or null below thirty answers: below 30 % is hard, above 70 % easy. */
export function difficultyWord(facility: number, options: number, answers: number): DifficultyWord | null {
  if (answers < enough.words) return null
  const known = guessCorrected(facility, options) ?? facility
  if (known < 0.3) return 'hard'
  return known > 0.7 ? 'easy' : 'middling'
}
