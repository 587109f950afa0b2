import type { Observation } from './discrimination.ts'
import { count, mean, rising, type Weighted } from './weighted.ts'

// The share that tells groups apart best (T. L. Kelley, “The selection of upper and lower groups for the validation of
// test items”, Journal of Educational Psychology 30, 1939).
const share = 0.27

/** What part of those with a total belongs to the lower and to the upper 27 %. */
export type Membership = (total: number) => { low: number; high: number }

/**
 * The lower and the upper 27 % by total score, each rounded to whole persons, at least one. Where the line falls among
 * equals, each of them belongs in part, so that the order in which they are listed says nothing.
 */
export function extremes(totals: readonly Weighted[]): Membership {
  const size = Math.max(1, Math.round(share * count(totals)))
  const low = parts(rising(totals), size)
  const high = parts(rising(totals).reverse(), size)
  return (total) => ({ low: low.get(total) ?? 0, high: high.get(total) ?? 0 })
}

/** From the first on, as much of each total as fits. */
function parts(ordered: readonly Weighted[], size: number): Map<number, number> {
  const held = new Map<number, number>()
  for (const { value, weight } of ordered) held.set(value, (held.get(value) ?? 0) + weight)
  let left = size
  return new Map(
    [...held].map(([value, weight]) => {
      const taken = Math.min(left, weight)
      left -= taken
      return [value, weight === 0 ? 0 : taken / weight]
    }),
  )
}

/**
 * D, the upper–lower index: the mean mark of the upper 27 % less that of the lower 27 % (A. P. Johnson, “Notes on a
 * suggested index of item validity: the U-L index”, Journal of Educational Psychology 42, 1951).
 */
export function upperLower(observations: readonly Observation[]): number | null {
  if (count(observations) < 2) return null
  const belongs = extremes(observations.map(({ total, weight }) => ({ value: total, weight })))
  const meanOf = (group: 'low' | 'high'): number =>
    mean(observations.map(({ mark, total, weight }) => ({ value: mark, weight: weight * belongs(total)[group] })))
  return meanOf('high') - meanOf('low')
}
