import { describe, expect, test } from 'vitest'
import { joinRefusal } from '../../../src/classroom/machine/participants.ts'
import { idOf, sessionWith, testSession } from '../session.ts'

const class3 = ['Ada', 'Ben', 'Cleo'] as const

describe('people', () => {
  test('come in at any time until the end, and again with their answers and points', () => {
    const room = sessionWith(['Ada'], { points: true })
    room.join('Ben')
    room.connect('Ben')
    expect(room.heardBy('Ben')[0]).toMatchObject({ phase: { kind: 'open', item: 0 }, question: { item: 0 } })
    room.vote('Ben', 'key')
    room.host({ do: 'reveal' })
    room.crash()
    expect(room.join('Ben')).toMatchObject({ type: 'joined', participant: idOf('Ben'), nickname: 'Ben' })
    room.connect('Ben')
    expect(room.heardBy('Ben').at(-1)).toMatchObject({
      me: { points: 1, answers: [{ item: 0, option: 'key' }], done: 1 },
    })
    room.host({ do: 'end' })
    expect(room.join('Cleo')).toMatchObject({ reason: 'session-ended' })
  })

  test('never share a name, nor have ones that look alike', () => {
    const room = testSession({ typedNames: true })
    const join = (id: string, typed: string | null, candidates = ['Calm Otter']) => {
      const name = typed === null ? ({ kind: 'any' } as const) : ({ kind: 'typed', name: typed } as const)
      return room.take({ type: 'join', participant: idOf(id), token: id, name, candidates })[0]
    }
    expect(join('1', null)).toMatchObject({ nickname: 'Calm Otter' })
    expect(join('2', null)).toMatchObject({ nickname: 'Calm Otter 2' })
    expect(join('3', 'calm-otter')).toMatchObject({ reason: 'name-taken' })
    expect(join('4', 'Bö')).toMatchObject({ nickname: 'Bö' })
    expect(
      room.take({ type: 'rename', participant: idOf('4'), name: { kind: 'typed', name: 'BÖ' }, candidates: [] }),
    ).toEqual([{ type: 'you', nickname: 'BÖ' }])
    expect(
      testSession().take({
        type: 'join',
        participant: idOf('5'),
        token: '5',
        name: { kind: 'typed', name: 'Eve' },
        candidates: [],
      })[0],
    ).toMatchObject({
      reason: 'name-not-allowed',
    })
  })

  test('beyond a thousand are told that the session is full', () => {
    const room = testSession()
    for (let i = 0; i < 1000; i++) room.join(`Person ${i}`)
    expect(room.join('One more')).toMatchObject({ reason: 'session-full' })
    expect(joinRefusal(room.state(), room.now())).toBe('session-full')
    expect(room.join('Person 7')).toMatchObject({ type: 'joined' })
  })

  test('new ones are refused while the session is locked, and those who have joined come back with their answers', () => {
    const room = sessionWith(['Ada'])
    room.vote('Ada', 'key')
    expect(room.host({ do: 'lock', locked: true })).toMatchObject({ type: 'done' })
    expect(room.join('Ben')).toMatchObject({ type: 'refused', reason: 'locked' })
    room.crash()
    expect(room.join('Ben')).toMatchObject({ reason: 'locked' })
    expect(room.join('Ada')).toMatchObject({ type: 'joined', participant: idOf('Ada') })
    room.connect('Ada')
    expect(room.heardBy('Ada').at(-1)).toMatchObject({
      session: { locked: true },
      me: { answers: [{ option: 'key' }] },
    })
    room.host({ do: 'lock', locked: false })
    expect(room.join('Ben')).toMatchObject({ type: 'joined' })
  })

  test('who are removed stay out on their device and under their name, until the host lets them back in', () => {
    const room = sessionWith(class3, { typedNames: true })
    room.watch()
    room.vote('Cleo', 'key')
    room.host({ do: 'remove', participant: idOf('Cleo') })
    expect(room.hostFeeds().at(-1)).toMatchObject({
      gone: [idOf('Cleo')],
      removed: [{ id: idOf('Cleo'), nickname: 'Cleo' }],
      totals: { people: 2, answered: 0 },
    })
    room.crash()
    expect(room.join('Cleo')).toMatchObject({ reason: 'removed' })
    const named = (name: string) =>
      room.take({ type: 'join', participant: idOf('Eve'), token: 'Eve', name: { kind: 'typed', name }, candidates: [] })
    expect(named('cleo')).toMatchObject([{ reason: 'name-taken' }])
    expect(room.host({ do: 'remove', participant: idOf('Cleo') })).toMatchObject({ reason: 'unknown-participant' })
    room.host({ do: 'restore', participant: idOf('Cleo') })
    expect(room.state().participants.get(idOf('Cleo'))?.removed).toBe(false)
    room.evict()
    expect(room.join('Cleo')).toMatchObject({ type: 'joined', participant: idOf('Cleo'), nickname: 'Cleo' })
    room.connect('Cleo')
    expect(room.heardBy('Cleo').at(-1)).toMatchObject({ me: { answers: [{ item: 0, option: 'key' }] } })
    expect(room.host({ do: 'restore', participant: idOf('Cleo') })).toMatchObject({ reason: 'unknown-participant' })
  })

  test('who have never answered are cleared at once: those who are gone, or all of them', () => {
    const room = sessionWith(['Ada', 'Ben'])
    room.watch()
    for (const name of ['Cleo', 'Dan']) room.join(name)
    room.connect('Dan')
    room.vote('Ada', 'key')
    room.drop('Ada')
    expect(room.host({ do: 'clear', connected: false })).toMatchObject({ type: 'done' })
    expect([...room.state().participants.keys()]).toEqual(['Ada', 'Ben', 'Dan'].map(idOf))
    expect(room.hostFeeds().at(-1)).toMatchObject({ gone: [idOf('Cleo')], removed: [], totals: { people: 3 } })
    room.host({ do: 'clear', connected: true })
    expect(room.heard.disconnected).toEqual(['Cleo', 'Ben', 'Dan'].map(idOf))
    room.crash()
    expect([...room.state().participants.keys()]).toEqual([idOf('Ada')])
    // They are new people again, and their names are free.
    expect(room.join('Ben')).toMatchObject({ type: 'joined', nickname: 'Ben' })
  })

  test('who are cleared no longer hold the round open', () => {
    const room = sessionWith(class3)
    room.vote('Ada', 'key')
    room.vote('Ben', 'key')
    room.host({ do: 'clear', connected: true })
    room.wait(1000)
    expect(room.state().phase.kind).toBe('closed')
  })

  test('who come faster than a class does are told to the host as a rush, for a minute', () => {
    const room = testSession()
    room.watch()
    const rush = () => room.hostFeeds().at(-1)?.rush
    const come = (from: number, count: number): void => {
      for (let i = from; i < from + count; i++) room.join(`Person ${i}`)
      room.wait(1000)
    }
    come(0, 60)
    expect(rush()).toBe(0)
    come(60, 40)
    expect(rush()).toBe(100)
    room.host({ do: 'clear', connected: true })
    expect(rush()).toBe(0)
    room.host({ do: 'open' })
    come(100, 21)
    expect(rush()).toBe(21)
    room.wait(60_000)
    come(200, 1)
    expect(rush()).toBe(0)
  })

  test('are ranked by points alone, and only when the host asks', () => {
    const room = sessionWith(class3, { points: true })
    room.vote('Cleo', 'key')
    room.vote('Ada', 'wrong-0')
    room.vote('Ben', 'key')
    room.host({ do: 'reveal' })
    expect(room.phases('Ada').at(-1)).not.toHaveProperty('leaderboard')
    room.host({ do: 'leaderboard', shown: true })
    expect(room.phases('Ada').at(-1)?.leaderboard).toEqual([
      { rank: 1, nickname: 'Ben', points: 1 },
      { rank: 1, nickname: 'Cleo', points: 1 },
    ])
  })

  test.each([{ do: 'open' }, { do: 'poll', ask: 'hands' }] as const)(
    'give way to what is asked next: $do',
    (command) => {
      const room = sessionWith(class3, { points: true })
      room.vote('Ada', 'key')
      room.host({ do: 'reveal' })
      room.host({ do: 'leaderboard', shown: true })
      room.host(command)
      room.host({ do: 'close' })
      for (const seen of [room.phases('Ada'), room.heard.projector.filter(({ type }) => type === 'phase')])
        expect(seen.at(-1)).not.toHaveProperty('leaderboard')
    },
  )
})
