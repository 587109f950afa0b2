import { extremes } from './upper-lower.ts'
import { count } from './weighted.ts'

/** Persons alike: the option they chose, their total score, and how many they are. */
export type Choice = { option: string; total: number; weight: number }

export type OptionAnalysis = {
  option: string
  isKey: boolean
  /** How many of all chose it, of the lower 27 % by total score, and of the upper 27 %; shares of 1. */
  share: number
  low: number
  high: number
  /** Whether a distractor does its work; null for the key. */
  functions: boolean | null
}

// The usual line below which nobody takes a distractor for an answer (T. M. Haladyna and S. M. Downing, “How many
// options is enough for a multiple-choice test item?”, EPM 53, 1993).
const plausible = 0.05

/**
 * What became of each option. A distractor functions if at least one in twenty chose it and the strong not more often
 * than the weak. Nothing where nobody answered.
 */
export function optionAnalysis(choices: readonly Choice[], options: readonly string[], key: string): OptionAnalysis[] {
  const all = count(choices)
  if (all === 0) return []
  const belongs = extremes(choices.map(({ total, weight }) => ({ value: total, weight })))
  const inGroup = (some: readonly Choice[], group: 'low' | 'high'): number =>
    some.reduce((sum, { total, weight }) => sum + weight * belongs(total)[group], 0)
  const [lowSize, highSize] = [inGroup(choices, 'low'), inGroup(choices, 'high')]
  return options.map((option) => {
    const chosen = choices.filter((choice) => choice.option === option)
    const share = count(chosen) / all
    const [low, high] = [inGroup(chosen, 'low') / lowSize, inGroup(chosen, 'high') / highSize]
    const isKey = option === key
    return { option, isKey, share, low, high, functions: isKey ? null : share >= plausible && high <= low }
  })
}
