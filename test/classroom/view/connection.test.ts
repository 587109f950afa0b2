import { expect, test } from 'vitest'
import { backoff } from '../../../src/classroom/view/browser/connection.ts'

test('the wait is anything from nothing to a span that doubles up to a quarter of a minute', () => {
  expect([1, 2, 3, 6, 40].map((failures) => backoff(failures, 1))).toEqual([500, 1000, 2000, 15_000, 15_000])
  expect(backoff(6, 0)).toBe(0)
})
