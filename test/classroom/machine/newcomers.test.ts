import { describe, expect, test } from 'vitest'
import { reportOf } from '../../../src/classroom/machine/report.ts'
import { hostSnapshot, infoOf, projectorSnapshot } from '../../../src/classroom/machine/views.ts'
import { isNumber, numberAt } from '../../../src/classroom/protocol/joining-number.ts'
import { idOf, type TestSession, testSession } from '../session.ts'

const names = (kind: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${kind} ${i}`)
const host = (room: TestSession) => hostSnapshot(room.state(), room.now())
const inside = (room: TestSession): string[] => host(room).roster.map(({ nickname }) => nickname)
const number = (room: TestSession): string => numberAt(host(room).numbers ?? '', room.now())

/** A class of ten who came in by hand, and then a crowd within a second and a half, half of whom have voted. */
function flooded(crowd = 300): TestSession {
  const room = testSession()
  room.watch()
  for (const name of names('Pupil', 10)) {
    room.join(name)
    room.connect(name)
    room.wait(1500)
  }
  room.host({ do: 'open' })
  for (const name of names('Pupil', 10)) room.vote(name, 'key')
  for (const [i, name] of names('Bot', crowd).entries()) {
    room.join(name)
    if (i % 2 === 0) room.vote(name, 'wrong')
    room.pass(5)
  }
  return room
}

describe('the number on the screen', () => {
  test('is another each minute, is taken for one minute more, and is shown to the host and to screens with the key', () => {
    const room = testSession()
    expect([host(room).numbers, infoOf(room.state()).asksNumber]).toEqual([undefined, undefined])
    expect(room.join('Ada')).toMatchObject({ type: 'joined' })
    expect(room.host({ do: 'number', asked: true })).toMatchObject({ type: 'done' })
    const first = number(room)
    expect(projectorSnapshot(room.state(), room.now()).numbers).toBe(host(room).numbers)
    expect(infoOf(room.state()).asksNumber).toBe(true)
    for (const wrong of [undefined, '', '99999'])
      expect(room.join('Ben', wrong)).toMatchObject({ reason: 'wrong-number' })
    room.wait(60_000)
    expect(number(room)).not.toBe(first)
    expect(room.join('Ben', first)).toMatchObject({ type: 'joined' })
    room.wait(60_000)
    expect(room.join('Cleo', first)).toMatchObject({ reason: 'wrong-number' })
    expect(room.join('Cleo', ` ${number(room)} `)).toMatchObject({ type: 'joined' })
  })

  test('is asked of nobody who is in, stays the same when it is asked for again, and is kept over a sleep', () => {
    const room = testSession()
    room.join('Ada')
    room.host({ do: 'number', asked: true })
    const before = host(room).numbers
    room.host({ do: 'number', asked: true })
    room.evict()
    expect(host(room).numbers).toBe(before)
    expect(room.join('Ada')).toMatchObject({ type: 'joined' })
    room.host({ do: 'number', asked: false })
    expect(room.join('Ben')).toMatchObject({ type: 'joined' })
  })

  test('costs a guesser a request each, and the session no row', () => {
    const room = testSession()
    room.host({ do: 'number', asked: true })
    const rows = room.written() + room.alarmsSet()
    let hits = 0
    for (let guess = 50_000; guess < 52_000; guess++)
      if (room.join(`Bot ${guess}`, String(guess))?.type === 'joined') hits++
    expect([hits, room.written() + room.alarmsSet()]).toEqual([0, rows])
    // Two numbers of 100,000 are right at any time.
    const right = Array.from({ length: 100_000 }, (_, i) => String(i).padStart(5, '0')).filter((typed) =>
      isNumber(host(room).numbers ?? '', typed, room.now()),
    )
    expect(right).toHaveLength(2)
  })
})

describe('a crowd that the host sends out', () => {
  test('is those who came too fast for a class, is gone from list, votes and report, and does not come back', () => {
    const room = flooded()
    const { rush, crowd } = host(room)
    expect(rush).toBeGreaterThan(300)
    expect(crowd).toMatchObject({ people: 300 })
    const rows = room.written()
    room.host({ do: 'send-out', since: crowd?.since ?? 0 })
    expect(room.written() - rows).toBeLessThanOrEqual(3)
    expect(inside(room)).toEqual(names('Pupil', 10))
    expect(host(room)).toMatchObject({ rush: 0, sentOut: [{ people: 300 }], totals: { people: 10 } })
    expect(host(room).result?.rounds[0]).toMatchObject({ answered: 10, share: 1 })
    expect(reportOf(room.state()).pupils).toHaveLength(10)
    for (const name of names('Other bot', 300)) expect(room.join(name)).toMatchObject({ reason: 'wrong-number' })
    expect(room.vote('Bot 1', 'key')).toMatchObject({ reason: 'unknown-participant' })
    room.evict()
    expect(inside(room)).toEqual(names('Pupil', 10))
    expect(host(room).sentOut).toHaveLength(1)
  })

  test('makes room: in a session that it has filled, pupils who come now get in by the number', () => {
    const room = testSession()
    room.watch()
    for (const name of names('Bot', 1000)) room.join(name)
    expect(room.join('Ada')).toMatchObject({ reason: 'session-full' })
    room.host({ do: 'send-out', since: host(room).crowd?.since ?? Number.NaN })
    expect(inside(room)).toEqual([])
    expect(room.join('Ada')).toMatchObject({ reason: 'wrong-number' })
    expect(room.join('Ada', number(room))).toMatchObject({ type: 'joined', nickname: 'Ada' })
  })

  test('is let back in with its answers by one press; a name that was taken meanwhile gets a number', () => {
    const room = flooded()
    const before = host(room).result
    const since = host(room).crowd?.since ?? 0
    room.host({ do: 'send-out', since })
    room.take({
      type: 'join',
      participant: idOf('another'),
      token: 'another',
      name: { kind: 'any' },
      candidates: ['Bot 7'],
      number: number(room),
    })
    expect(inside(room)).toContain('Bot 7')
    expect(room.host({ do: 'let-back-in', since })).toMatchObject({ type: 'done' })
    expect(inside(room)).toHaveLength(311)
    expect(inside(room)).toContain('Bot 7 2')
    expect(host(room).result).toEqual(before)
    expect(host(room).sentOut).toBeUndefined()
    room.evict()
    expect(inside(room)).toHaveLength(311)
    expect(room.vote('Bot 1', 'key')).toMatchObject({ type: 'ack' })
  })
})

test('a class that comes in at once, by hand, is no crowd that one press sends out', () => {
  const room = testSession()
  room.watch()
  for (const name of names('Pupil', 60)) {
    room.join(name)
    room.pass(300)
  }
  expect(host(room)).toMatchObject({ rush: 0 })
  expect(host(room).crowd).toBeUndefined()
})
