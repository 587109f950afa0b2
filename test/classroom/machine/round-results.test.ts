import { expect, test } from 'vitest'
import { adviceOn, normalizedGain } from '../../../src/classroom/machine/round-results.ts'

test.each([
  [0, 're-teach'],
  [0.349, 're-teach'],
  [0.35, 'discuss'],
  [0.7, 'discuss'],
  [0.701, 'explain'],
  [1, 'explain'],
])('a share right of %d asks to %s', (share, advice) => {
  expect(adviceOn(share)).toBe(advice)
})

test('gain is the part gained of what could be gained, and may be a loss', () => {
  expect(normalizedGain(4, 7, 10)).toBe(0.5)
  expect(normalizedGain(4, 1, 10)).toBe(-0.5)
  expect(normalizedGain(0, 10, 10)).toBe(1)
})

test('where all were right before, or nobody answered twice, there is no gain to speak of', () => {
  expect(normalizedGain(10, 9, 10)).toBe(null)
  expect(normalizedGain(0, 0, 0)).toBe(null)
})
