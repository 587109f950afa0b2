import type { FormTally } from '../tally.ts'
import { type TestQuality, testQuality } from './test-quality.ts'
import { enough } from './thresholds.ts'
import { count, variance } from './weighted.ts'

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
