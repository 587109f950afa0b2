import { expect, test } from 'vitest'
import { openRate } from '../../src/http/rate.ts'

test('whoever takes more than the rate is told how many seconds are left, and others are not affected', () => {
  let now = 0
  const rate = openRate({ most: 2, within: 10_000 }, () => now)
  expect([rate.waitAfter('a'), rate.waitAfter('a'), rate.waitAfter('a')]).toEqual([0, 0, 10])
  now = 6500
  expect([rate.waitAfter('a'), rate.waitAfter('b')]).toEqual([4, 0])
  now = 10_000
  expect(rate.waitAfter('a')).toBe(0)
})
