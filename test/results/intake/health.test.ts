import { expect, test } from 'vitest'
import { health, silent } from '../../../src/results/intake/health.ts'

const status = (changes: object = {}) => ({
  quiz: 'call',
  shard: 0,
  waiting: 0,
  age: 0,
  failures: 0,
  error: null,
  ...changes,
})

test.each([
  ['ok', 'nothing waits', {}],
  ['ok', 'KV has failed for a while and is tried again', { waiting: 7, age: 14 * 60_000, failures: 8 }],
  ['behind', 'something has waited for a quarter of an hour', { waiting: 7, age: 16 * 60_000, failures: 8 }],
  ['failing', 'a ledger does not answer', silent({ quiz: 'call', shard: 0 })],
])('health is %s where %s', (expected, _, changes) => {
  expect(health([status(), status(changes)]).status).toBe(expected)
})
