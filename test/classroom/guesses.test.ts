import { expect, test } from 'vitest'
import { missed, mustWait, startsTooOften } from '../../src/classroom/guesses.ts'

const failing = { GUESSES: { limit: () => Promise.reject(new Error('The limiter is away.')) } }
const now = 1_000_000

test('a limiter that fails keeps no class from starting, and makes nobody wait', async () => {
  expect(await startsTooOften(failing, 'a')).toBe(false)
  expect(await missed(failing, 'a', now)).toBe(false)
  expect(mustWait('a', now)).toBe(false)
})
