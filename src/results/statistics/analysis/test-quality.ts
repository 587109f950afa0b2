import type { FormTally } from '../tally.ts'
import { enough } from './thresholds.ts'
import { count, deviations, mean, rising, variance, type Weighted } from './weighted.ts'

/** What a fixed form is worth as a measure; totals and errors in marks. */
export type TestQuality = {
  mean: number
  median: number
  standardDeviation: number | null
  skewness: number | null
  kurtosis: number | null
  /** Coefficient of internal consistency, 1 at most. */
  consistency: number | null
  /** Standard error of measurement as a share of the standard deviation. */
  errorRatio: number | null
  standardError: number | null
}

/**
 * The statistics of a form’s total scores, as Moodle computes them (“Quiz statistics calculations”): standard deviation
 * with divisor n − 1; skewness k3 / k2^1.5 and kurtosis k4 / k2² from Fisher’s k-statistics, both 0 for a normal
 * distribution; the coefficient of internal consistency (Cronbach’s alpha) p / (p − 1) · (1 − Σ item variances / total
 * variance) for p items; error ratio √(1 − CIC); standard error of measurement = error ratio · standard deviation.
 * Whatever too few persons, one item or equal totals leave undefined is null.
 */
export function testQuality(totals: readonly Weighted[], itemVariances: readonly number[]): TestQuality | null {
  if (count(totals) === 0) return null
  const spread = variance(totals)
  const deviation = spread === null ? null : Math.sqrt(spread)
  const consistency = cronbach(spread, itemVariances)
  const errorRatio = consistency === null ? null : Math.sqrt(1 - consistency)
  return {
    mean: mean(totals),
    median: median(totals),
    standardDeviation: deviation,
    ...shape(totals),
    consistency,
    errorRatio,
    standardError: errorRatio === null || deviation === null ? null : errorRatio * deviation,
  }
}

function cronbach(totalVariance: number | null, itemVariances: readonly number[]): number | null {
  const items = itemVariances.length
  if (!totalVariance || items < 2) return null
  return (items / (items - 1)) * (1 - itemVariances.reduce((sum, one) => sum + one, 0) / totalVariance)
}

/** With n as Moodle’s S, and m2 to m4 the central moments (divisor n). */
function shape(totals: readonly Weighted[]): { skewness: number | null; kurtosis: number | null } {
  const n = count(totals)
  const [m2, m3, m4] = [2, 3, 4].map((power) => deviations(totals, power) / n) as [number, number, number]
  if (n < 3 || m2 === 0) return { skewness: null, kurtosis: null }
  const k2 = (n * m2) / (n - 1)
  const k3 = (n ** 2 * m3) / ((n - 1) * (n - 2))
  const skewness = k3 / k2 ** 1.5
  if (n < 4) return { skewness, kurtosis: null }
  const k4 = (n ** 2 * ((n + 1) * m4 - 3 * (n - 1) * m2 ** 2)) / ((n - 1) * (n - 2) * (n - 3))
  return { skewness, kurtosis: k4 / k2 ** 2 }
}

function median(totals: readonly Weighted[]): number {
  const ordered = rising(totals)
  const n = count(totals)
  return (valueAt(ordered, Math.floor((n - 1) / 2)) + valueAt(ordered, Math.floor(n / 2))) / 2
}

function valueAt(ordered: readonly Weighted[], place: number): number {
  let before = 0
  for (const { value, weight } of ordered) {
    before += weight
    if (before > place) return value
  }
  return Number.NaN
}

/** What one fixed form is worth as a measure, or null below ten readers. */
export function formQuality({ scores, right }: FormTally): TestQuality | null {
  const totals = scores.map((weight, value) => ({ value, weight })).filter(({ weight }) => weight > 0)
  const n = count(totals)
  if (n < enough.anything) return null
  const marks = (rights: number) =>
    [
      { value: 1, weight: rights },
      { value: 0, weight: n - rights },
    ].filter(({ weight }) => weight > 0)
  return testQuality(
    totals,
    right.map((rights) => variance(marks(rights)) ?? 0),
  )
}
