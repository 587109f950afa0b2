import { describe, expect, test } from 'vitest'
import type { RowsADay } from '../../../src/classroom/machine/rows.ts'
import { hostSnapshot } from '../../../src/classroom/machine/views.ts'
import { openAllowance } from '../../../src/classroom/object/allowance.ts'
import { openQuota } from '../../../src/results/ledger/quota.ts'
import { day, setupOf, start, type TestSession, testSession } from '../session.ts'

const pupils = (count: number): string[] => Array.from({ length: count }, (_, i) => `Pupil ${i}`)
/** As wrangler.toml has it. */
const most = { ofSession: 12_000, ofNetwork: 30_000, ofAll: 70_000 }

const rowsOf = (room: TestSession): number => room.written() + room.alarmsSet()
const left = (room: TestSession) => hostSnapshot(room.state(), room.now()).rowsLeft

/** A whole lesson with host and projector: each question is voted on twice, with a discussion between, and then shown. */
function lesson(names: readonly string[], questions: number): TestSession {
  const room = testSession()
  room.watch()
  for (const name of names) {
    room.join(name)
    room.connect(name)
    room.wait(1000)
  }
  for (let item = 0; item < questions; item++) {
    for (const round of [1, 2]) {
      room.host(round === 1 ? { do: 'open', item } : { do: 'revote' })
      for (const name of names) {
        room.vote(name, 'key', [item, round])
        room.wait(600)
      }
      room.host({ do: 'close' })
      if (round === 1) room.host({ do: 'discuss' })
      room.wait(60_000)
    }
    room.host({ do: 'reveal' })
    room.wait(60_000)
  }
  return room
}

test('what a class writes: of 35 pupils with fifteen questions and two votes less than a third of what a session may', () => {
  const room = lesson(pupils(35), 5)
  const joining = lesson(pupils(35), 0)
  expect(room.rows()).toHaveLength(350)
  const [all, before] = [rowsOf(room), rowsOf(joining)]
  const ofFifteen = before + (all - before) * 3
  expect(ofFifteen).toBeLessThan(most.ofSession / 3)
  expect(room.state().rows?.written).toBe(all)
  expect(left(room)).toBeUndefined()
})

describe('a session that has been allowed so many rows', () => {
  /** A session of 100 rows at the most, in which these have joined and the first question is open. */
  function few(names: readonly string[]): TestSession {
    const room = testSession({ closeEarly: false })
    room.take({ type: 'rows', wanted: 100, allowed: 100, most: 100 })
    for (const name of names) room.join(name)
    room.host({ do: 'open' })
    return room
  }

  test('tells its host before they are used up, admits nobody new with the last fifth, and loses no vote', () => {
    const names = pupils(40)
    const room = few(names)
    expect(left(room)).toBeUndefined()
    const told: number[] = []
    const refused: string[] = []
    for (const name of names) {
      room.pass(1)
      const reply = room.vote(name, 'key')
      if (reply?.type === 'refused') refused.push(reply.reason)
      told.push(left(room) ?? Number.POSITIVE_INFINITY)
      room.evict()
    }
    expect(told.find(Number.isFinite)).toBe(25)
    expect(refused).toEqual([])
    expect(room.join('Latecomer')).toMatchObject({ type: 'refused', reason: 'rows-used-up' })
    room.host({ do: 'close' })
    room.host({ do: 'revote' })
    for (const name of names) room.vote(name, 'key', [0, 2])
    const votes = room.rows().length
    expect(votes).toBeLessThan(80)
    expect(room.vote('Pupil 39', 'key', [0, 2])).toMatchObject({ type: 'refused', reason: 'rows-used-up' })
    // The same answer is acknowledged again, the host goes on, and the report has everything.
    expect(room.vote('Pupil 0', 'key', [0, 2])).toMatchObject({ type: 'ack' })
    for (const command of [{ do: 'close' }, { do: 'reveal' }, { do: 'end' }] as const)
      expect(room.host(command)).toMatchObject({ type: 'done' })
    expect(room.rows()).toHaveLength(votes)
  })

  test('and has got none lets nobody in, tells its host, lets them do a little, and end it', () => {
    const room = testSession()
    room.take({ type: 'rows', wanted: 500, allowed: 0, most: 12_000 })
    expect([room.join('Ada')?.type, left(room)]).toEqual(['refused', 0])
    let done = 0
    while (room.host({ do: 'lock', locked: done % 2 === 0 })?.type === 'done') done += 1
    expect(done).toBeGreaterThan(30)
    expect(rowsOf(room)).toBeLessThan(120)
    expect(room.host({ do: 'lock', locked: true })).toMatchObject({ type: 'refused', reason: 'rows-used-up' })
    expect(room.host({ do: 'end' })).toMatchObject({ type: 'done' })
  })

  test('goes on the next day', () => {
    const room = few(pupils(40))
    for (const name of pupils(40)) room.vote(name, 'key')
    room.host({ do: 'close' })
    room.host({ do: 'revote' })
    for (const name of pupils(40)) room.vote(name, 'key', [0, 2])
    expect([left(room), room.vote('Pupil 39', 'key', [0, 2])?.type]).toEqual([0, 'refused'])
    room.pass(day - (start % day) - (room.now() - start))
    room.take({ type: 'rows', wanted: 100, allowed: 100, most: 100 })
    expect(room.vote('Pupil 39', 'key', [0, 2])).toMatchObject({ type: 'ack' })
  })
})

describe('an attacker who spends the day by votes', () => {
  /** Starts sessions in one network, fills each with made-up pupils who vote whenever they may, and says what it has cost. */
  async function attack(sessions: number, most: RowsADay) {
    const quota = openQuota(
      undefined,
      () => start,
      () => 'salt',
    )
    let rows = 0
    for (let i = 0; i < sessions; i++) {
      const starter = { id: `start ${i}`, networks: ['203.0.113.9'] }
      if (!quota.start(starter, { ofNetwork: 60, ofAll: 1000 }, most, 1)) break
      const room = testSession({ closeEarly: false }, undefined, { ...setupOf(), start: starter.id })
      const allow = openAllowance(
        { ...room.engine(), take: room.take },
        most,
        (id, wanted) => Promise.resolve(quota.rows(id, wanted, most)),
        room.now,
      )
      const names = pupils(100)
      for (const name of names) {
        await allow()
        room.join(name)
      }
      for (let item = 0; item < 5; item++)
        for (let round = 1; round <= 4; round++) {
          room.host(round === 1 ? { do: 'open', item } : { do: 'revote' })
          for (const name of names) {
            await allow()
            room.vote(name, 'key', [item, round])
          }
          room.host({ do: 'close' })
        }
      rows += rowsOf(room)
    }
    return rows
  }

  test('with one session has what a session may write, and with any number what a network may', async () => {
    // A tenth of what it is, with a tenth of the pupils.
    const tenth = { ofSession: 1200, ofNetwork: 3000, ofAll: 7000 }
    expect(await attack(1, tenth)).toBeLessThanOrEqual(tenth.ofSession + 100)
    const all = await attack(60, tenth)
    expect(all).toBeGreaterThan(tenth.ofNetwork * 0.7)
    expect(all).toBeLessThanOrEqual(tenth.ofNetwork + 300)
  })
})
