import { describe, expect, test } from 'vitest'
import type { Command } from '../../../src/classroom/protocol/host.ts'
import { testSession } from '../session.ts'

const hour = 3_600_000
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `Pupil ${i}`)

/** What writes most: the round, its deadline, and each time the message to the screens that is due and then sent. */
function costliest(i: number): Command {
  if (i >= 16) return { do: 'lock', locked: i % 2 === 0 }
  return i % 2 === 0 ? { do: 'open', item: Math.floor(i / 8) } : { do: 'close' }
}

/** Sends commands that each write, until one is refused, and says how many were carried out and what rows they cost. */
function attack(pupils: number) {
  const room = testSession()
  room.watch()
  for (const name of names(pupils)) room.join(name)
  let carriedOut = 0
  for (let i = 0; i < 3000; i++) {
    const reply = room.host(costliest(i))
    if (reply?.type === 'refused') break
    carriedOut += 1
    // Long enough for the message to the screens that every change makes due.
    room.wait(1500)
  }
  return { room, carriedOut, rows: room.written() }
}

describe('whoever leads a session and means harm', () => {
  test.each([
    [0, 100, 119],
    [1, 120, 141],
    [15, 400, 438],
    [200, 400, 623],
  ])('with %i pupils has %i commands, which write at most %i rows', (pupils, commands, most) => {
    const { carriedOut, rows } = attack(pupils)
    expect(carriedOut).toBe(commands)
    expect(rows).toBeLessThanOrEqual(most)
    expect(rows).toBeGreaterThan(commands)
  })

  test('gets no more by letting it sleep, and can still end it', () => {
    const { room } = attack(1)
    room.evict()
    expect(room.host({ do: 'open', item: 1 })).toMatchObject({ type: 'refused', reason: 'commands-used-up' })
    expect(room.host({ do: 'lock', locked: true })).toMatchObject({ reason: 'commands-used-up' })
    expect(room.host({ do: 'end' })).toMatchObject({ type: 'done' })
  })

  test('is refused what writes no phase as well, and refusals cost nothing', () => {
    const room = testSession()
    for (let i = 0; i < 100; i++) expect(room.host({ do: 'lock', locked: i % 2 === 0 })?.type).toBe('done')
    const rows = room.written()
    for (let i = 0; i < 500; i++) expect(room.host({ do: 'lock', locked: true })?.type).toBe('refused')
    expect(room.written()).toBe(rows)
  })
})

test('a question has four rounds at the most, so that votes are no way round', () => {
  const room = testSession()
  room.join('Ada')
  const rounds = () => room.state().rounds[0]
  for (let i = 0; i < 20; i++) room.host(room.state().phase.kind === 'open' ? { do: 'close' } : { do: 'open', item: 0 })
  expect(rounds()).toBe(4)
  expect(room.host({ do: 'revote' })).toMatchObject({ type: 'refused', reason: 'rounds-used-up' })
  expect(room.host({ do: 'reveal' })).toMatchObject({ type: 'done' })
})

test('a lesson of fifteen questions with two votes and a discussion takes less than half of its commands', () => {
  const room = testSession()
  for (const name of names(35)) room.join(name)
  let commands = 0
  const lead = (...all: Parameters<typeof room.host>[0][]) => {
    for (const command of all) {
      expect(room.host(command)?.type).toBe('done')
      commands += 1
    }
  }
  for (let item = 0; item < 5; item++)
    lead({ do: 'open', item }, { do: 'close' }, { do: 'discuss' }, { do: 'revote' }, { do: 'close' }, { do: 'reveal' })
  expect(commands * 3).toBeLessThan(200)
})

describe('a session that nobody joins', () => {
  test('is gone after an hour, and after a day at pupils’ own pace', () => {
    for (const [pace, kept] of [
      ['teacher', hour],
      ['own', 24 * hour],
    ] as const) {
      const room = testSession({ pace })
      room.wait(kept - 1)
      expect(room.isGone()).toBe(false)
      room.wait(1)
      expect(room.isGone()).toBe(true)
    }
  })

  test('is gone an hour after its end', () => {
    const room = testSession()
    room.host({ do: 'end' })
    room.wait(hour)
    expect(room.isGone()).toBe(true)
  })

  test('is kept while a host or a screen is connected, and when somebody comes', () => {
    const watched = testSession()
    watched.watch()
    watched.wait(3 * hour)
    expect(watched.isGone()).toBe(false)
    const joined = testSession()
    joined.wait(hour - 1)
    joined.join('Ada')
    joined.wait(48 * hour)
    expect(joined.isGone()).toBe(false)
    expect(joined.state().phase.kind).toBe('ended')
  })
})
