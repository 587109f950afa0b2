import { expect, test, vi } from 'vitest'
import { missesTooOften, startsTooOften } from '../../../src/classroom/http/rate-limits.ts'
import { openAuthentication } from '../../../src/classroom/object/authentication.ts'
import { testSession } from '../session.ts'

const failing = { GUESSES: { limit: () => Promise.reject(new Error('The limiter is away.')) } }

test('a limiter that fails keeps no class from starting, and makes nobody wait', async () => {
  expect(await startsTooOften(failing, 'a')).toBe(false)
  expect(await missesTooOften(failing, 'a')).toBe(false)
})

test('an address is forgotten once its time is over, by whatever is asked next', async () => {
  const deleted = vi.spyOn(Map.prototype, 'delete')
  const room = testSession()
  const authenticate = openAuthentication(room, room.now)
  await authenticate.client({ as: 'host', bearer: 'wrong', address: 'teacher' }, () => ({ ok: true, value: null }))
  room.pass(599_999)
  const look = () => authenticate.anyone(() => ({ ok: true, value: null }))
  look()
  expect(deleted).not.toHaveBeenCalledWith('teacher')
  room.pass(1)
  look()
  expect(deleted).toHaveBeenCalledWith('teacher')
})
