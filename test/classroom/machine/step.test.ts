import { describe, expect, test } from 'vitest'
import { itemResult } from '../../../src/classroom/machine/round-results.ts'
import { idOf, sessionWith, testSession } from '../session.ts'

const class3 = ['Ada', 'Ben', 'Cleo'] as const

describe('an answer', () => {
  test('that arrives twice counts once and is acknowledged twice', () => {
    const room = sessionWith(class3)
    const first = room.vote('Ada', 'wrong-1')
    expect(first).toMatchObject({ type: 'ack', item: 0, round: 1, option: 'wrong-1', late: false })
    expect(room.vote('Ada', 'wrong-1')).toEqual(first)
    expect(room.rows()).toHaveLength(1)
  })

  test('that is a second one is refused, and the first stands', () => {
    const room = sessionWith(class3)
    room.vote('Ada', 'wrong-1')
    expect(room.vote('Ada', 'key', [0, 1], 'another')).toMatchObject({ reason: 'already-answered', kept: 'wrong-1' })
  })

  test('is refused as early, late or stale, each by its name', () => {
    const room = sessionWith(class3, { closeEarly: false })
    expect(room.vote('Ada', 'key', [1, 1])).toMatchObject({ type: 'refused', reason: 'early' })
    expect(room.vote('Ada', 'key', [0, 2])).toMatchObject({ reason: 'early' })
    expect(room.vote('Ada', 'none')).toMatchObject({ reason: 'unknown-option' })
    // The options of a later question are secret, so an answer to it has none of them.
    expect(room.vote('Ada', 'none', [1, 1])).toMatchObject({ reason: 'early' })
    expect(room.vote('Ada', 'none', [9, 1])).toMatchObject({ reason: 'unknown-option' })
    room.host({ do: 'close' })
    expect(room.vote('Ada', 'key')).toMatchObject({ reason: 'late' })
    room.host({ do: 'revote' })
    expect(room.vote('Ada', 'key')).toMatchObject({ reason: 'stale' })
    expect(room.vote('Ada', 'key', [0, 2])).toMatchObject({ type: 'ack' })
    room.host({ do: 'reveal' })
    expect(room.vote('Ben', 'key', [0, 2])).toMatchObject({ reason: 'late' })
  })

  test('before the first question is early, whatever the phone believes', () => {
    const room = testSession()
    room.join('Ada')
    expect(room.vote('Ada', 'key')).toMatchObject({ reason: 'early' })
  })

  test('of someone the host has removed is refused as theirs, and counts no more', () => {
    const room = sessionWith(class3)
    room.vote('Ada', 'key')
    room.host({ do: 'remove', participant: idOf('Ada') })
    expect(room.heard.disconnected).toEqual([idOf('Ada')])
    expect(room.vote('Ada', 'key', [0, 1], 'again')).toMatchObject({ reason: 'removed' })
    expect(room.join('Ada')).toMatchObject({ reason: 'removed' })
    expect(itemResult(room.state(), 0).rounds[0]).toMatchObject({ answered: 0 })
  })
})

describe('the host', () => {
  test('who clicks twice skips nothing', () => {
    const room = sessionWith(class3)
    const { version } = room.state()
    expect(room.host({ do: 'reveal' }, version)).toMatchObject({ type: 'done', version: version + 1 })
    expect(room.host({ do: 'reveal' }, version)).toMatchObject({ reason: 'stale-version', version: version + 1 })
    expect(room.host({ do: 'open' }, version)).toMatchObject({ reason: 'stale-version' })
    expect(room.state().phase).toMatchObject({ kind: 'revealed', item: 0 })
  })

  test('asks the questions in order, may name one, and is told when there are none left', () => {
    const room = sessionWith(class3)
    room.host({ do: 'reveal' })
    room.host({ do: 'open', item: 3 })
    expect(room.state().phase).toMatchObject({ kind: 'open', item: 3 })
    expect(room.phases('Ada').at(-1)?.question).toMatchObject({ item: 3 })
    for (const item of [4, 1, 2]) {
      room.host({ do: 'reveal' })
      room.host({ do: 'open' })
      expect(room.state().phase).toMatchObject({ kind: 'open', item, round: 1 })
    }
    room.host({ do: 'reveal' })
    expect(room.host({ do: 'open' })).toMatchObject({ reason: 'no-more-questions' })
    expect(room.host({ do: 'open', item: 2 })).toMatchObject({ reason: 'wrong-phase' })
  })

  test('locks the session under any version, and host and projector alone are told', () => {
    const room = sessionWith(class3)
    room.watch()
    const { version } = room.state()
    const before = room.heardBy('Ada').length
    expect(room.host({ do: 'lock', locked: true }, version - 1)).toMatchObject({ type: 'done', version })
    expect(room.hostFeeds().at(-1)).toMatchObject({ locked: true })
    expect(room.projectorFeeds().at(-1)).toMatchObject({ locked: true })
    // What the host does is shown at once, not when the next feed would be due.
    room.host({ do: 'lock', locked: false })
    expect(room.hostFeeds().at(-1)).toMatchObject({ locked: false })
    expect(room.projectorFeeds().at(-1)).toMatchObject({ locked: false })
    expect(room.heardBy('Ada')).toHaveLength(before)
    room.host({ do: 'end' })
    expect(room.host({ do: 'lock', locked: false })).toMatchObject({ reason: 'wrong-phase' })
  })

  test('hears what became due while the projector was told', () => {
    const room = testSession()
    room.watch()
    room.join('Ada')
    room.join('Ben')
    room.pass(752)
    room.ring()
    room.join('Cem')
    // The projector’s feed is due now, and the host’s two milliseconds later.
    room.pass(748)
    room.slow(5)
    room.ring()
    room.ring()
    expect(room.projectorFeeds().at(-1)).toMatchObject({ totals: { people: 3 } })
    expect(room.hostFeeds().at(-1)).toMatchObject({ totals: { people: 3 } })
  })

  test('and a projector that poll see by the number that there is something new', () => {
    const room = sessionWith(class3)
    const seen = [room.state().feed.seq]
    const look = (): void => void seen.push(room.state().feed.seq)
    room.vote('Ada', 'key')
    look()
    room.host({ do: 'lock', locked: true })
    look()
    room.host({ do: 'remove', participant: idOf('Ben') })
    look()
    expect(new Set(seen).size).toBe(4)
    expect([...seen].sort((a, b) => a - b)).toEqual(seen)
  })

  test('cannot show a leaderboard where no points are given, nor put off the end of the storage with it', () => {
    expect(sessionWith(class3).host({ do: 'leaderboard', shown: true })).toMatchObject({ reason: 'wrong-phase' })
    const room = sessionWith(class3, { points: true })
    room.host({ do: 'end' })
    room.wait(3_600_000)
    expect(room.host({ do: 'leaderboard', shown: true })).toMatchObject({ reason: 'wrong-phase' })
    expect(room.alarm()).toBe(room.state().setup.deleteAt)
  })
})

describe('vote, discuss, vote again', () => {
  test('shows both rounds side by side and who moved', () => {
    const room = sessionWith(['Ada', 'Ben', 'Cleo', 'Dan', 'Eve'])
    const [rounds, answers] = [[1, 2], { Ada: 'kk', Ben: 'wk', Cleo: 'kw', Dan: 'ww', Eve: 'w-' }] as const
    for (const round of rounds) {
      for (const [name, both] of Object.entries(answers)) {
        const letter = both[round - 1]
        if (letter !== '-') room.vote(name, letter === 'k' ? 'key' : 'wrong-1', [0, round])
      }
      room.host(round === 1 ? { do: 'discuss', seconds: 90 } : { do: 'reveal' })
      if (round === 1) expect(room.state().phase).toMatchObject({ kind: 'discussion', until: room.now() + 90_000 })
      if (round === 1) room.host({ do: 'revote' })
    }
    const reveal = room.phases('Ada').at(-1)?.reveal
    expect(reveal?.rounds.map(({ counts }) => counts)).toEqual([
      { key: 2, 'wrong-1': 3 },
      { key: 2, 'wrong-1': 2 },
    ])
    // Two of four right before, two of four after.
    expect(reveal?.shifts).toEqual([
      { from: 1, to: 2, paired: 4, rightRight: 1, wrongRight: 1, rightWrong: 1, wrongWrong: 1, gain: 0 },
    ])
  })

  test('takes any number of rounds, and then compares first and last too', () => {
    const room = sessionWith(['Ada', 'Ben'])
    for (const round of [1, 2, 3]) {
      room.vote('Ada', round === 3 ? 'key' : 'wrong-0', [0, round])
      room.vote('Ben', 'wrong-0', [0, round])
      if (round < 3) room.host({ do: 'close' })
      if (round < 3) room.host({ do: 'revote' })
    }
    expect(itemResult(room.state(), 0).shifts.map(({ from, to, gain }) => [from, to, gain])).toEqual([
      [1, 2, 0],
      [2, 3, 0.5],
      [1, 3, 0.5],
    ])
  })
})

describe('at their own pace', () => {
  test('each gets feedback and the next question with the acknowledgement', () => {
    const room = testSession({ pace: 'own' })
    room.join('Ada')
    room.connect('Ada')
    expect(room.heardBy('Ada')[0]).toMatchObject({ phase: { kind: 'own' }, question: { item: 0 } })
    expect(room.vote('Ada', 'wrong-0')).toMatchObject({
      type: 'ack',
      reveal: { item: 0, key: 'key' },
      question: { item: 1 },
    })
  })

  test('a class can switch to it, so that the absent finish alone into the same report', () => {
    const room = sessionWith(['Ada', 'Ben'])
    room.vote('Ada', 'key')
    room.host({ do: 'reveal' })
    room.host({ do: 'own-pace' })
    expect(room.phases('Ada').at(-1)).toMatchObject({ phase: { kind: 'own' }, question: { item: 1 } })
    expect(room.phases('Ben').at(-1)).toMatchObject({ question: { item: 0 } })
    room.join('Cleo')
    for (const name of ['Ben', 'Cleo']) expect(room.vote(name, 'wrong-0')).toMatchObject({ type: 'ack' })
    expect(room.vote('Ada', 'wrong-0', [0, 1], 'again')).toMatchObject({ reason: 'already-answered', kept: 'key' })
    expect(itemResult(room.state(), 0).rounds).toMatchObject([{ answered: 3, right: 1 }])
  })

  test('it ends by itself after a week', () => {
    const room = testSession({ pace: 'own' })
    room.join('Ada')
    room.wait(7 * 86_400_000 + 1)
    expect(room.state().phase.kind).toBe('ended')
    expect(room.vote('Ada', 'key')).toMatchObject({ reason: 'late' })
  })
})

test('a session that nobody moves on ends after a day, and its storage is emptied at the stated hour, when people no longer look at their answers', () => {
  const room = sessionWith(class3)
  room.wait(86_400_000)
  expect(room.state().phase.kind).toBe('ended')
  expect(room.alarm()).toBe(room.state().setup.deleteAt)
})

test('a name that the host takes away after the end is owed to the report again, and one that its bearer would change stays', () => {
  const room = sessionWith(class3)
  room.host({ do: 'end' })
  room.wait(60_000)
  room.take({ type: 'rename', participant: idOf('Ada'), name: { kind: 'any' }, candidates: ['Eve'] })
  expect(room.alarm()).toBe(room.state().setup.deleteAt)
  expect(room.state().participants.get(idOf('Ada'))?.nickname).toBe('Ada')
  room.host({ do: 'remove', participant: idOf('Ben') })
  room.evict()
  expect(room.alarm()).toBe(room.now() + 1000)
})
