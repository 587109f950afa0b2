import { describe, expect, test } from 'vitest'
import { sessionWithSockets, type TestSocket } from '../platform.ts'
import { idOf, testSession } from '../session.ts'

/** Who is here, as the host’s feeds have told it. */
const rosterOf = (host: TestSocket): Record<string, boolean> =>
  Object.fromEntries(
    host.heard
      .flatMap(({ type, changed }) => (type === 'feed' ? (changed as { nickname: string; here: boolean }[]) : []))
      .map(({ nickname, here }) => [nickname, here]),
  )

describe('someone whose heart has not beaten for ninety seconds', () => {
  function classroom() {
    const room = sessionWithSockets({ closeEarly: false })
    const host = room.open()
    const phones = ['Ada', 'Ben'].map((name) => {
      room.join(name)
      return room.open(name)
    })
    room.host({ do: 'open' })
    return { room, host, phones }
  }

  test('is gone from the roster, and the host is told; who beats stays', () => {
    const { room, host, phones } = classroom()
    const [ada, ben] = phones
    room.live(80_000, [host, ...phones.slice(0, 1)])
    expect(rosterOf(host)).toEqual({ Ada: true, Ben: true })
    room.live(40_000, [host, ...phones.slice(0, 1)])
    expect(rosterOf(host)).toEqual({ Ada: true, Ben: false })
    expect([ada?.closed, ben?.closed]).toEqual([null, 1001])
    expect(host.heard.at(-1)).toMatchObject({ type: 'feed', totals: { people: 2, here: 1 } })
    room.evict()
    expect(room.state().present).toEqual(new Set([idOf('Ada')]))
  })

  test('keeps the vote they gave, and finds it when they come back', () => {
    const { room, host, phones } = classroom()
    room.vote('Ben', 'key')
    room.live(120_000, [host, ...phones.slice(0, 1)])
    expect(rosterOf(host)).toMatchObject({ Ben: false })
    expect(room.rows()).toMatchObject([{ participant: idOf('Ben'), option: 'key' }])
    const back = room.open('Ben')
    expect(back.heard[0]).toMatchObject({ type: 'snapshot', me: { answers: [{ item: 0, round: 1, option: 'key' }] } })
    room.wait(750)
    expect(rosterOf(host)).toEqual({ Ada: true, Ben: true })
    room.live(60_000, [host, back, ...phones.slice(0, 1)])
    expect(rosterOf(host)).toEqual({ Ada: true, Ben: true })
  })

  test('is missed as well after the object has slept, which it may between two looks', () => {
    const { room, host, phones } = classroom()
    room.live(60_000, phones.slice(0, 1))
    room.evict()
    room.live(60_000, phones.slice(0, 1))
    expect(room.state().present).toEqual(new Set([idOf('Ada')]))
    // The numbers begin anew, which the host’s page takes for a gap: it asks for everything.
    expect(host.heard.at(-1)).toMatchObject({ type: 'feed', totals: { here: 1 } })
  })

  test('does not hold a round open', () => {
    const room = sessionWithSockets()
    room.open()
    const [ada] = ['Ada', 'Ben'].map((name) => {
      room.join(name)
      return room.open(name)
    })
    room.host({ do: 'open' })
    room.vote('Ada', 'key')
    room.live(80_000, ada ? [ada] : [])
    expect(room.state().phase.kind).toBe('open')
    room.live(70_000, ada ? [ada] : [])
    expect(room.state().phase.kind).toBe('closed')
  })

  test('is looked for with every command, whatever the phase', () => {
    const { room, host } = classroom()
    room.host({ do: 'reveal' })
    room.wait(100_000)
    expect(rosterOf(host)).toMatchObject({ Ben: true })
    room.host({ do: 'lock', locked: true })
    room.wait(1500)
    expect(rosterOf(host)).toEqual({ Ada: false, Ben: false })
    expect(room.alarm()).toBeGreaterThan(room.now() + 3_600_000)
  })
})

describe('someone who polls', () => {
  const poll = (room: ReturnType<typeof testSession>, name: string, seconds: number): void => {
    for (let i = 0; i < seconds / 2; i++) {
      room.take({ type: 'polled', participant: idOf(name) })
      room.wait(2000)
    }
  }
  const here = (room: ReturnType<typeof testSession>) =>
    room.hostFeeds().flatMap(({ changed }) => changed.map((person) => person.here))

  test('is here while they do, and away thirty seconds after they stop', () => {
    const room = testSession({ closeEarly: false })
    room.watch()
    room.join('Ada')
    poll(room, 'Ada', 60)
    expect(here(room)).toEqual([false, true])
    expect(room.hostFeeds().at(-1)?.totals).toMatchObject({ expected: 1, here: 1 })
    room.wait(29_000)
    expect(here(room)).toEqual([false, true, false])
    expect(room.hostFeeds().at(-1)?.totals).toMatchObject({ expected: 0, here: 0 })
    expect(room.alarm()).toBeGreaterThan(room.now() + 3_600_000)
    poll(room, 'Ada', 4)
    expect(here(room)).toEqual([false, true, false, true])
  })

  test('and stops while the object is evicted is missed all the same', () => {
    const room = testSession()
    room.watch()
    room.join('Ada')
    poll(room, 'Ada', 4)
    const last = room.hostFeeds().at(-1)?.seq ?? 0
    room.evict()
    room.wait(35_000)
    expect(room.hostFeeds().at(-1)).toMatchObject({ totals: { here: 0 } })
    expect(room.hostFeeds().at(-1)?.after).toBeGreaterThan(last)
  })

  test('is waited for while they do, and holds no round open once they have stopped', () => {
    const room = testSession()
    for (const name of ['Ada', 'Ben']) room.join(name)
    room.connect('Ada')
    room.take({ type: 'polled', participant: idOf('Ben') })
    room.host({ do: 'open' })
    room.vote('Ada', 'key')
    poll(room, 'Ben', 60)
    expect(room.state().phase.kind).toBe('open')
    room.wait(47_000)
    expect(room.state().phase.kind).toBe('open')
    room.wait(2000)
    expect(room.state().phase.kind).toBe('closed')
  })
})

test('where a deployment has cut everyone off, a round waits for them to come back before it closes early', () => {
  const room = testSession()
  const names = ['Ada', 'Ben', 'Cleo']
  for (const name of names) {
    room.join(name)
    room.connect(name)
  }
  room.host({ do: 'open' })
  room.vote('Ada', 'key')
  room.crash()
  room.connect('Ada')
  room.wait(10_000)
  expect(room.state().phase.kind).toBe('open')
  for (const name of names.slice(1)) {
    room.connect(name)
    expect(room.vote(name, 'key')).toMatchObject({ type: 'ack' })
  }
  room.wait(1000)
  expect(room.state().phase.kind).toBe('closed')
})

test('whoever was removed is not taken for present after a sleep, though their phone never answered the close', () => {
  const room = sessionWithSockets()
  for (const name of ['Ada', 'Ben']) {
    room.join(name)
    room.open(name)
  }
  room.host({ do: 'remove', participant: idOf('Ben') })
  room.evict()
  expect(room.state().present).toEqual(new Set([idOf('Ada')]))
})
