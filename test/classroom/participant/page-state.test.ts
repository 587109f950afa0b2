import { expect, test } from 'vitest'
import type { DeviceStore } from '../../../src/classroom/participant/browser/device-store.ts'
import { openPageState } from '../../../src/classroom/participant/browser/page-state.ts'
import { participant } from '../small-snapshots.ts'

/** A device that remembers nothing. */
const device: DeviceStore = {
  token: () => null,
  setToken: () => {},
  keepUntil: () => {},
  unsent: () => [],
  add: () => {},
  remove: () => undefined,
  flush: () => {},
}

test('whoever has changed their name too often is told that, and not that names have run out', () => {
  const said: string[] = []
  const seat = openPageState(device, {
    send: () => true,
    refresh: () => {},
    announce: (words) => void said.push(words),
  })
  seat.take(participant())
  seat.take({ type: 'refused', reason: 'names-used-up' })
  expect(said).toEqual(['You cannot change your name again. Keep the one you have.'])
  expect(seat.state().notice).toBe(said[0])
})

test('what was refused of a name is no longer said once another is taken', () => {
  const seat = openPageState(device, { send: () => true, refresh: () => {}, announce: () => {} })
  seat.take(participant())
  seat.take({ type: 'refused', reason: 'name-taken' })
  expect(seat.state().notice).toContain('Choose another')
  seat.take({ type: 'you', nickname: 'Brave Heron' })
  expect(seat.state()).toMatchObject({ notice: undefined })
})
