import { expect, test } from 'vitest'
import { guessCorrected, wilsonInterval } from '../../../../src/results/statistics/analysis/facility.ts'

test.each([
  [15, 20],
  [1, 10],
  [0, 10],
  [10, 10],
  [417, 1000],
])('the Wilson interval of %i in %i ends where the normal test of that proportion just fails', (right, n) => {
  const seen = right / n
  for (const bound of wilsonInterval(seen, n))
    expect((seen - bound) ** 2).toBeCloseTo((1.959963984540054 ** 2 * bound * (1 - bound)) / n, 12)
})

test.each([
  [1, 4, 1],
  [0.25, 4, 0],
  [0.7, 4, 0.6],
  [0, 3, -0.5],
])('a facility of %f with %i options is %f without guesses', (facility, options, known) => {
  expect(guessCorrected(facility, options)).toBeCloseTo(known, 12)
})

test('guesses cannot be told where there is one option', () => {
  expect(guessCorrected(0.5, 1)).toBeNull()
})
