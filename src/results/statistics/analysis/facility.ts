import type { Observation } from './discrimination.ts'
import { mean } from './weighted.ts'

/** Facility: the mean mark as a share of the highest (Moodle, “Quiz statistics calculations”). High is easy. */
export const facility = (observations: readonly Observation[]): number =>
  mean(observations.map(({ mark, weight }) => ({ value: mark, weight })))

// The 97.5th percentile of the normal distribution.
const z = 1.959963984540054

/**
 * The 95 % score interval of a proportion seen in n answers (E. B. Wilson, “Probable inference, the law of succession,
 * and statistical inference”, JASA 22, 1927). For marks between 0 and 1 it is wider than need be, never narrower.
 */
export function wilsonInterval(proportion: number, n: number): [low: number, high: number] {
  const middle = proportion + z ** 2 / (2 * n)
  const reach = z * Math.sqrt((proportion * (1 - proportion)) / n + z ** 2 / (4 * n ** 2))
  const scale = 1 + z ** 2 / n
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)]
}

/**
 * Facility with lucky guesses taken out: (p − 1/k) / (1 − 1/k) for k options, as the classical correction for guessing
 * has it (F. M. Lord, “Formula scoring and number-right scoring”, JEM 12, 1975). Below 0 where readers do worse than
 * chance; null for fewer than two options.
 */
export const guessCorrected = (proportion: number, options: number): number | null =>
  options < 2 ? null : (proportion - 1 / options) / (1 - 1 / options)
