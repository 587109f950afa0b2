import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Observation } from '../../../../src/results/statistics/analysis/discrimination.ts'
import {
  discriminationIndex,
  discriminativeEfficiency,
} from '../../../../src/results/statistics/analysis/discrimination.ts'
import { upperLower } from '../../../../src/results/statistics/analysis/upper-lower.ts'
import { correlation } from '../../../../src/results/statistics/analysis/weighted.ts'

const persons = fc
  .array(fc.record({ mark: fc.constantFrom(0, 0.5, 1), rest: fc.nat(4), weight: fc.constant(1) }), {
    minLength: 2,
    maxLength: 40,
  })
  .map((all) => all.map((person) => ({ ...person, total: person.mark + person.rest })))

/** The same persons, those alike counted together. */
const grouped = (all: readonly Observation[]): Observation[] =>
  [...Map.groupBy(all, ({ mark, rest }) => `${mark} ${rest}`).values()].map((alike) => ({
    mark: alike[0]?.mark ?? 0,
    rest: alike[0]?.rest ?? 0,
    total: alike[0]?.total ?? 0,
    weight: alike.length,
  }))

test.each([
  ['discrimination index', discriminationIndex],
  ['discriminative efficiency', discriminativeEfficiency],
  ['D', upperLower],
])('the %s of a tally is that of its persons one by one, in whatever order', (_, figure) => {
  fc.assert(
    fc.property(persons, (all) => {
      const [one, other] = [figure(all), figure(grouped([...all].reverse()))]
      if (one === null) expect(other).toBeNull()
      else expect(other).toBeCloseTo(one, 9)
    }),
  )
})

test('efficiency never exceeds 1, and has the sign of the discrimination index', () => {
  fc.assert(
    fc.property(persons, (all) => {
      const [index, efficiency] = [discriminationIndex(all) ?? 0, discriminativeEfficiency(all) ?? 0]
      expect(efficiency).toBeLessThanOrEqual(1 + 1e-9)
      expect(Math.sign(Math.round(efficiency * 1e9))).toBe(Math.sign(Math.round(index * 1e9)))
    }),
  )
})

test('D is what the best 27 % got less what the weakest 27 % got', () => {
  // Eleven persons: 27 % are three. The best three have two right, the weakest none.
  const right = [1, 1, 0, 1, 1, 1, 0, 1, 0, 0, 0]
  const all = right.map((mark, i) => ({ mark, rest: 20 - 2 * i - mark, total: 20 - 2 * i, weight: 1 }))
  expect(upperLower(all)).toBeCloseTo(2 / 3, 12)
})

test('a correlation is −1 where one falls as the other rises, and none where nothing varies', () => {
  expect(correlation([1, 2, 3].map((x) => ({ x, y: -x, weight: 1 })))).toBeCloseTo(-1, 10)
  expect(correlation([1, 2, 3].map((x) => ({ x, y: 1, weight: 1 })))).toBe(null)
})
