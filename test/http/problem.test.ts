import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { type Extra, problem, type Reason } from '../../src/http/problem.ts'

/** What the headers of such a refusal say of waiting and of limits. */
async function told(reason: Reason, extra: Extra = {}) {
  const { headers } = await new Hono().get('/', (c) => problem(c, reason, extra)).request('/')
  return [headers.get('Retry-After'), headers.get('RateLimit')]
}

test('a refusal names a limit only where that limit is what was used up', async () => {
  expect(await told('too-many-attempts', { limit: 'attempts' })).toEqual(['60', '"attempts";r=0;t=60'])
  expect(await told('too-many-requests', { limit: 'quiz', wait: 20 })).toEqual(['20', '"quiz";r=0;t=20'])
  expect(await told('starts-used-up', { wait: 4000 })).toEqual(['4000', null])
  expect(await told('too-many-messages', { wait: 10 })).toEqual(['10', null])
  expect(await told('unavailable', { limit: 'client' })).toEqual([null, null])
})
