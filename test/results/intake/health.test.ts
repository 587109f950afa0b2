import { expect, test } from 'vitest'
import { health, silent } from '../../../src/results/intake/health.ts'
import { within } from '../../../src/results/ledger/timeout.ts'

const report = (changes: object = {}) => ({
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
])('health is %s where %s', (status, _, changes) => {
  expect(health([report(), report(changes)]).status).toBe(status)
})

test('a write to KV that takes too long counts as failed', async () => {
  await expect(within(10, new Promise(() => {}))).rejects.toThrow('KV took longer than 10 ms.')
  await expect(within(1000, Promise.resolve('kept'))).resolves.toBe('kept')
})
