import { describe, expect, test } from 'vitest'
import { whyShut } from '../../src/classroom/people.ts'
import { itemResult } from '../../src/classroom/results.ts'
import { idOf, roomWith, testRoom } from './room.ts'

const class3 = ['Ada', 'Ben', 'Cleo'] as const
const timer = (kind: 'soft' | 'hard', seconds = 20) => ({ timer: { kind, seconds } }) as const

describe('an answer', () => {
  test('that arrives twice counts once and is acknowledged twice', () => {
    const room = roomWith(class3)
    const first = room.vote('Ada', 'wrong-1')
    expect(first).toMatchObject({ type: 'ack', item: 0, round: 1, option: 'wrong-1', late: false })
    expect(room.vote('Ada', 'wrong-1')).toEqual(first)
    expect(room.rows()).toHaveLength(1)
  })

  test('that is a second one is refused, and the first stands', () => {
    const room = roomWith(class3)
    room.vote('Ada', 'wrong-1')
    expect(room.vote('Ada', 'key', [0, 1], 'another')).toMatchObject({ reason: 'already-answered', kept: 'wrong-1' })
  })

  test('is refused as early, late or stale, each by its name', () => {
    const room = roomWith(class3, { closeEarly: false })
    expect(room.vote('Ada', 'key', [1, 1])).toMatchObject({ type: 'refused', reason: 'early' })
    expect(room.vote('Ada', 'key', [0, 2])).toMatchObject({ reason: 'early' })
    expect(room.vote('Ada', 'none')).toMatchObject({ reason: 'unknown-option' })
    room.host({ do: 'close' })
    expect(room.vote('Ada', 'key')).toMatchObject({ reason: 'late' })
    room.host({ do: 'revote' })
    expect(room.vote('Ada', 'key')).toMatchObject({ reason: 'stale' })
    expect(room.vote('Ada', 'key', [0, 2])).toMatchObject({ type: 'ack' })
    room.host({ do: 'reveal' })
    expect(room.vote('Ben', 'key', [0, 2])).toMatchObject({ reason: 'late' })
  })

  test('before the first question is early, whatever the phone believes', () => {
    const room = testRoom()
    room.join('Ada')
    expect(room.vote('Ada', 'key')).toMatchObject({ reason: 'early' })
  })

  test('of someone the host has removed is refused as theirs, and counts no more', () => {
    const room = roomWith(class3)
    room.vote('Ada', 'key')
    room.host({ do: 'remove', participant: idOf('Ada') })
    expect(room.heard.hungUp).toEqual([idOf('Ada')])
    expect(room.vote('Ada', 'key', [0, 1], 'again')).toMatchObject({ reason: 'removed' })
    expect(room.join('Ada')).toMatchObject({ reason: 'removed' })
    expect(itemResult(room.state(), 0).rounds[0]).toMatchObject({ answered: 0 })
  })
})

describe('the host', () => {
  test('who clicks twice skips nothing', () => {
    const room = roomWith(class3)
    const { version } = room.state()
    expect(room.host({ do: 'reveal' }, version)).toMatchObject({ type: 'done', version: version + 1 })
    expect(room.host({ do: 'reveal' }, version)).toMatchObject({ reason: 'stale-version', version: version + 1 })
    expect(room.host({ do: 'open' }, version)).toMatchObject({ reason: 'stale-version' })
    expect(room.state().phase).toMatchObject({ kind: 'revealed', item: 0 })
  })

  test('asks the questions in order, may name one, and is told when there are none left', () => {
    const room = roomWith(class3)
    room.host({ do: 'reveal' })
    room.host({ do: 'open', item: 3 })
    expect(room.state().phase).toMatchObject({ kind: 'open', item: 3 })
    // Not sent ahead, so it comes with the phase.
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

  test('locks the door under any version, and host and projector alone are told', () => {
    const room = roomWith(class3)
    room.watch()
    const { version } = room.state()
    const before = room.heardBy('Ada').length
    expect(room.host({ do: 'lock', locked: true }, version - 1)).toMatchObject({ type: 'done', version })
    expect(room.hostFeeds().at(-1)).toMatchObject({ locked: true })
    expect(room.screenFeeds().at(-1)).toMatchObject({ locked: true })
    // What the host does is shown at once, not when the next feed would be due.
    room.host({ do: 'lock', locked: false })
    expect(room.hostFeeds().at(-1)).toMatchObject({ locked: false })
    expect(room.screenFeeds().at(-1)).toMatchObject({ locked: false })
    expect(room.heardBy('Ada')).toHaveLength(before)
    room.host({ do: 'end' })
    expect(room.host({ do: 'lock', locked: false })).toMatchObject({ reason: 'wrong-phase' })
  })

  test('hears what became due while the projector was told', () => {
    const room = testRoom()
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
    expect(room.screenFeeds().at(-1)).toMatchObject({ totals: { people: 3 } })
    expect(room.hostFeeds().at(-1)).toMatchObject({ totals: { people: 3 } })
  })

  test('and a projector that poll see by the number that there is something new', () => {
    const room = roomWith(class3)
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
    expect(roomWith(class3).host({ do: 'leaderboard', shown: true })).toMatchObject({ reason: 'wrong-phase' })
    const room = roomWith(class3, { points: true })
    room.host({ do: 'end' })
    room.wait(3_600_000)
    expect(room.host({ do: 'leaderboard', shown: true })).toMatchObject({ reason: 'wrong-phase' })
    expect(room.alarm()).toBe(room.now() + 23 * 3_600_000)
  })
})

describe('what is told', () => {
  test('the class hears phases and its own acknowledgements, nothing else', () => {
    const room = roomWith(class3)
    for (const name of class3) room.vote(name, 'key')
    room.host({ do: 'reveal' })
    expect(room.heardBy('Ada').map(({ type }) => type)).toEqual(['snapshot', 'phase', 'phase'])
  })

  test('the next question goes ahead without its key, and opening it is then a few bytes', () => {
    const room = roomWith(class3)
    room.host({ do: 'reveal' })
    expect(room.phases('Ada').at(-1)).toMatchObject({ reveal: { item: 0, key: 'key' }, ahead: { item: 1 } })
    room.host({ do: 'open' })
    const opened = room.phases('Ada').at(-1)
    expect(opened).toMatchObject({ phase: { kind: 'open', item: 1, round: 1 } })
    expect(JSON.stringify(opened).length).toBeLessThan(200)
  })

  test('a round that closes is told to those who have not answered; the others learn what follows', () => {
    const room = roomWith(class3)
    room.vote('Ada', 'key')
    room.host({ do: 'close' })
    expect(room.phases('Ada').at(-1)?.phase.kind).toBe('open')
    expect(room.phases('Ben').at(-1)?.phase.kind).toBe('closed')
    room.host({ do: 'reveal' })
    const [ada, ben] = [room.phases('Ada').at(-1), room.phases('Ben').at(-1)]
    expect(ada).toEqual(ben)
    // The version that Ada was not told of is no gap to her.
    expect(ada?.after).toBe(room.phases('Ada').at(-2)?.seq)
  })

  test('the host gets at most four feeds in three seconds, the projector two, and the last ones say all', () => {
    const names = Array.from({ length: 40 }, (_, i) => `Person ${i}`)
    const room = roomWith(names, { closeEarly: false })
    room.watch()
    room.wait(1000)
    for (const name of names) {
      room.vote(name, 'key')
      room.wait(50)
    }
    room.wait(1500)
    expect([room.hostFeeds().length, room.screenFeeds().length]).toEqual([4, 3])
    const totals = { answered: 40, expected: 40, people: 40, here: 40 }
    expect([room.hostFeeds().at(-1), room.screenFeeds().at(-1)]).toMatchObject([{ totals }, { totals }])
    const changed = room.hostFeeds().flatMap(({ changed }) => changed)
    expect(new Set(changed.map(({ id }) => id)).size).toBe(40)
  })

  test('the projector hears who comes and goes, and how many have answered, but not who', () => {
    const room = testRoom()
    room.watch()
    room.join('Ada')
    room.wait(1500)
    room.connect('Ada')
    room.wait(1500)
    expect(room.screenFeeds().flatMap(({ changed }) => changed)).toEqual([
      { id: idOf('Ada'), nickname: 'Ada', here: false },
      { id: idOf('Ada'), nickname: 'Ada', here: true },
    ])
    room.host({ do: 'open' })
    room.vote('Ada', 'key')
    expect(room.screenFeeds().at(-1)).toMatchObject({ changed: [], totals: { answered: 1, expected: 1 } })
    room.host({ do: 'remove', participant: idOf('Ada') })
    room.wait(1500)
    expect(room.screenFeeds().at(-1)).toMatchObject({ gone: [idOf('Ada')], totals: { people: 0 } })
  })

  test('what changes nothing on the projector is not sent there', () => {
    const room = testRoom({ pace: 'own' })
    room.watch()
    for (const name of class3) {
      room.join(name)
      room.connect(name)
    }
    room.wait(1500)
    const before = [room.hostFeeds().length, room.screenFeeds().length] as const
    for (const name of class3) {
      room.vote(name, 'key')
      room.wait(1500)
    }
    expect([room.hostFeeds().length, room.screenFeeds().length]).toEqual([before[0] + 3, before[1]])
  })

  test('neither host nor projector ever finds a gap in what it is told, whatever the other is told meanwhile', () => {
    const room = roomWith(class3, { pace: 'teacher' })
    room.watch()
    for (const name of class3) {
      room.vote(name, 'key')
      room.wait(300)
    }
    room.host({ do: 'lock', locked: true })
    room.wait(1000)
    room.host({ do: 'reveal' })
    room.host({ do: 'own-pace' })
    for (const name of class3) room.vote(name, 'key', [1, 1])
    room.wait(1000)
    room.host({ do: 'remove', participant: idOf('Ada') })
    room.host({ do: 'end' })
    for (const told of [room.heard.host, room.heard.screen]) {
      const numbered = told.flatMap((said) => ('after' in said ? [said] : []))
      expect(numbered.length).toBeGreaterThan(5)
      expect(numbered.slice(1).map(({ after }) => after)).toEqual(numbered.slice(0, -1).map(({ seq }) => seq))
    }
  })

  test('feeds that were to come when the object was evicted come all the same', () => {
    const room = roomWith(class3)
    room.watch()
    room.vote('Ada', 'key')
    room.vote('Ben', 'key')
    room.evict()
    room.wait(1500)
    const answered = { totals: { answered: 2 } }
    expect([room.hostFeeds().at(-1), room.screenFeeds().at(-1)]).toMatchObject([answered, answered])
  })

  test('a question costs four messages a person, host and projector included, on a bad network too', () => {
    const names = Array.from({ length: 35 }, (_, i) => `Person ${i}`)
    const room = testRoom({ closeEarly: false })
    room.watch()
    for (const name of names) {
      room.join(name)
      room.connect(name)
    }
    room.wait(5000)
    const told = (): number =>
      room.heard.host.length + room.heard.screen.length + [...room.heard.people.values()].flat().length
    const before = told()
    let replies = 0
    room.host({ do: 'open' })
    for (const [i, name] of names.entries()) {
      // A fifth is cut off, half of them with the answer on its way; every twentieth sends twice.
      const cut = i % 5 === 3
      if (!cut || i % 10 === 3) replies += room.vote(name, 'key') ? 1 : 0
      if (cut) room.drop(name)
      room.wait(70)
      if (cut) room.connect(name)
      if (cut || i % 20 === 5) replies += room.vote(name, 'key') ? 1 : 0
      room.wait(5000 / names.length - 70)
    }
    room.wait(1500)
    room.host({ do: 'reveal' })
    room.wait(1500)
    // And two times “done”, to the host.
    const all = told() - before + replies + 2
    expect(all).toBeGreaterThan(3 * names.length)
    expect(all).toBeLessThanOrEqual(4 * names.length)
  })

  test('only the host sees how the first round went, unless the class may', () => {
    const hidden = roomWith(class3)
    const shown = roomWith(class3, { showFirst: true })
    for (const room of [hidden, shown]) {
      room.vote('Ada', 'key')
      room.vote('Ben', 'wrong-0')
      room.host({ do: 'discuss' })
      expect(room.hostPhases().at(-1)?.result?.rounds).toMatchObject([{ share: 0.5, advice: 'discuss' }])
    }
    expect(hidden.phases('Ada').at(-1)).not.toHaveProperty('rounds')
    expect(shown.phases('Ada').at(-1)?.rounds).toEqual([{ round: 1, answered: 2, counts: { key: 1, 'wrong-0': 1 } }])
  })
})

describe('vote, discuss, vote again', () => {
  test('shows both rounds side by side and who moved', () => {
    const room = roomWith(['Ada', 'Ben', 'Cleo', 'Dan', 'Eve'])
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
    const room = roomWith(['Ada', 'Ben'])
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

describe('time', () => {
  test('a hard timer closes the round a second after its deadline, and an answer within that second counts', () => {
    const room = roomWith(class3, timer('hard'))
    room.pass(20_900)
    expect(room.vote('Ada', 'key')).toMatchObject({ type: 'ack', late: false })
    room.wait(101)
    expect(room.state().phase.kind).toBe('closed')
  })

  test('the clock decides, even where the alarm comes late', () => {
    const room = roomWith(class3, timer('hard'))
    room.pass(21_001)
    expect(room.vote('Ada', 'key')).toMatchObject({ reason: 'late' })
    expect(room.state().phase.kind).toBe('closed')
  })

  test('a soft timer marks what comes late and closes nothing', () => {
    const room = roomWith(class3, timer('soft'))
    room.vote('Ada', 'key')
    room.wait(60_000)
    expect(room.vote('Ben', 'key')).toMatchObject({ type: 'ack', late: true })
    expect(itemResult(room.state(), 0).rounds[0]).toMatchObject({ answered: 2, late: 1 })
  })

  test('extra time holds for one person, and nobody else sees it', () => {
    const room = testRoom(timer('hard'))
    room.watch()
    for (const name of class3) {
      room.join(name)
      room.connect(name)
    }
    room.host({ do: 'extra-time', participant: idOf('Ada'), factor: 1.5 })
    room.host({ do: 'open' })
    const deadlines = class3.map((name) => room.phases(name).at(-1)?.phase).map((p) => p?.kind === 'open' && p.deadline)
    expect(deadlines.map((deadline) => Number(deadline) - room.now())).toEqual([30_000, 20_000, 20_000])
    room.wait(25_000)
    expect(room.vote('Ben', 'key')).toMatchObject({ reason: 'late' })
    expect(room.vote('Ada', 'key')).toMatchObject({ type: 'ack', late: false })
    expect(JSON.stringify([room.heard.screen, ...class3.map((name) => room.heardBy(name))])).not.toContain('extraTime')
    room.wait(6000)
    expect(room.state().phase.kind).toBe('closed')
  })

  test('whoever has no timer keeps the round open until they answer or the host closes it', () => {
    const room = roomWith(class3, timer('hard'))
    room.host({ do: 'extra-time', participant: idOf('Ada'), factor: 'untimed' })
    expect(room.phases('Ada').at(-1)?.phase).toMatchObject({ kind: 'open', deadline: null })
    room.wait(600_000)
    expect(room.state().phase.kind).toBe('open')
    expect(room.vote('Ben', 'key')).toMatchObject({ reason: 'late' })
    expect(room.vote('Ada', 'key')).toMatchObject({ type: 'ack' })
    room.wait(1000)
    expect(room.state().phase.kind).toBe('closed')
  })

  test('a round closes by itself a breath after everyone has answered, and only if it may', () => {
    for (const closeEarly of [true, false]) {
      const room = roomWith(class3, { closeEarly })
      for (const name of class3) room.vote(name, 'key')
      expect(room.state().phase.kind).toBe('open')
      room.wait(1000)
      expect(room.state().phase.kind).toBe(closeEarly ? 'closed' : 'open')
    }
  })

  test('someone whose phone dropped off holds it open for twenty seconds, and is back in time', () => {
    const room = roomWith(class3)
    room.drop('Cleo')
    room.vote('Ada', 'key')
    room.vote('Ben', 'key')
    room.wait(19_000)
    expect(room.state().phase.kind).toBe('open')
    room.connect('Cleo')
    room.wait(60_000)
    expect(room.state().phase.kind).toBe('open')
    expect(room.vote('Cleo', 'key')).toMatchObject({ type: 'ack' })
    room.wait(1000)
    expect(room.state().phase.kind).toBe('closed')
  })

  test('someone who is gone for good does not hold the class up, unless they have extra time', () => {
    const left = roomWith(class3)
    const slow = roomWith(class3)
    slow.host({ do: 'extra-time', participant: idOf('Cleo'), factor: 1.25 })
    for (const room of [left, slow]) {
      room.drop('Cleo')
      room.vote('Ada', 'key')
      room.vote('Ben', 'key')
      room.wait(21_000)
    }
    expect(left.state().phase.kind).toBe('closed')
    expect(slow.state().phase.kind).toBe('open')
  })
})

describe('at their own pace', () => {
  test('each gets feedback and the next question with the acknowledgement', () => {
    const room = testRoom({ pace: 'own' })
    room.join('Ada')
    room.connect('Ada')
    expect(room.heardBy('Ada')[0]).toMatchObject({ phase: { kind: 'own' }, question: { item: 0 }, ahead: { item: 1 } })
    expect(room.vote('Ada', 'wrong-0')).toMatchObject({
      type: 'ack',
      reveal: { item: 0, key: 'key' },
      question: { item: 1 },
      ahead: { item: 2 },
    })
  })

  test('a class can switch to it, so that the absent finish alone into the same report', () => {
    const room = roomWith(['Ada', 'Ben'])
    room.vote('Ada', 'key')
    room.host({ do: 'reveal' })
    room.host({ do: 'own-pace' })
    expect(room.phases('Ada').at(-1)).toMatchObject({
      phase: { kind: 'own' },
      question: { item: 1 },
      ahead: { item: 2 },
    })
    expect(room.phases('Ben').at(-1)).toMatchObject({ question: { item: 0 }, ahead: { item: 1 } })
    room.join('Cleo')
    for (const name of ['Ben', 'Cleo']) expect(room.vote(name, 'wrong-0')).toMatchObject({ type: 'ack' })
    expect(room.vote('Ada', 'wrong-0', [0, 1], 'again')).toMatchObject({ reason: 'already-answered', kept: 'key' })
    expect(itemResult(room.state(), 0).rounds).toMatchObject([{ answered: 3, right: 1 }])
  })

  test('it ends by itself after a week', () => {
    const room = testRoom({ pace: 'own' })
    room.join('Ada')
    room.wait(7 * 86_400_000 + 1)
    expect(room.state().phase.kind).toBe('ended')
    expect(room.vote('Ada', 'key')).toMatchObject({ reason: 'late' })
  })
})

describe('people', () => {
  test('come in at any time until the end, and again with their answers and points', () => {
    const room = roomWith(['Ada'], { points: true })
    room.join('Ben')
    room.connect('Ben')
    expect(room.heardBy('Ben')[0]).toMatchObject({ phase: { kind: 'open', item: 0 }, question: { item: 0 } })
    room.vote('Ben', 'key')
    room.host({ do: 'reveal' })
    room.crash()
    expect(room.join('Ben')).toMatchObject({ type: 'joined', participant: idOf('Ben'), nickname: 'Ben' })
    room.connect('Ben')
    expect(room.heardBy('Ben').at(-1)).toMatchObject({ me: { points: 1, mine: [{ item: 0, option: 'key' }], done: 1 } })
    room.host({ do: 'end' })
    expect(room.join('Cleo')).toMatchObject({ reason: 'session-ended' })
  })

  test('never share a name, nor have ones that look alike', () => {
    const room = testRoom({ typedNames: true })
    const join = (id: string, name: string | null, candidates = ['Calm Otter']) => {
      const wish = name === null ? ({ kind: 'any' } as const) : ({ kind: 'typed', name } as const)
      return room.take({ type: 'join', participant: idOf(id), token: id, wish, candidates })[0]
    }
    expect(join('1', null)).toMatchObject({ nickname: 'Calm Otter' })
    expect(join('2', null)).toMatchObject({ nickname: 'Calm Otter 2' })
    expect(join('3', 'calm-otter')).toMatchObject({ reason: 'name-taken' })
    expect(join('4', 'Bö')).toMatchObject({ nickname: 'Bö' })
    expect(
      room.take({ type: 'rename', participant: idOf('4'), wish: { kind: 'typed', name: 'BÖ' }, candidates: [] }),
    ).toEqual([{ type: 'you', nickname: 'BÖ' }])
    expect(
      testRoom().take({
        type: 'join',
        participant: idOf('5'),
        token: '5',
        wish: { kind: 'typed', name: 'Eve' },
        candidates: [],
      })[0],
    ).toMatchObject({
      reason: 'name-not-allowed',
    })
  })

  test('beyond a thousand are told that the room is full', () => {
    const room = testRoom()
    for (let i = 0; i < 1000; i++) room.join(`Person ${i}`)
    expect(room.join('One more')).toMatchObject({ reason: 'room-full' })
    expect(whyShut(room.state())).toBe('room-full')
    expect(room.join('Person 7')).toMatchObject({ type: 'joined' })
  })

  test('new ones are turned away while the door is locked, and whoever is in comes back with their answers', () => {
    const room = roomWith(['Ada'])
    room.vote('Ada', 'key')
    expect(room.host({ do: 'lock', locked: true })).toMatchObject({ type: 'done' })
    expect(room.join('Ben')).toMatchObject({ type: 'refused', reason: 'locked' })
    room.crash()
    expect(room.join('Ben')).toMatchObject({ reason: 'locked' })
    expect(room.join('Ada')).toMatchObject({ type: 'joined', participant: idOf('Ada') })
    room.connect('Ada')
    expect(room.heardBy('Ada').at(-1)).toMatchObject({ session: { locked: true }, me: { mine: [{ option: 'key' }] } })
    room.host({ do: 'lock', locked: false })
    expect(room.join('Ben')).toMatchObject({ type: 'joined' })
  })

  test('are ranked by points alone, and only when the host asks', () => {
    const room = roomWith(class3, { points: true })
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
})

test('a session that nobody moves on ends after a day, and its storage is due to be emptied a day later', () => {
  const room = roomWith(class3)
  room.wait(86_400_000)
  expect(room.state().phase.kind).toBe('ended')
  expect(room.state().published).toBe(true)
  expect(room.alarm()).toBe(room.now() + 86_400_000)
})

test('a name that is changed or taken away after the end is owed to the report again', () => {
  const room = roomWith(class3)
  room.host({ do: 'end' })
  const later = [
    () => room.take({ type: 'rename', participant: idOf('Ada'), wish: { kind: 'any' }, candidates: ['Eve'] }),
    () => room.host({ do: 'remove', participant: idOf('Ben') }),
  ]
  for (const change of later) {
    room.wait(60_000)
    expect(room.state().published).toBe(true)
    change()
    room.evict()
    expect(room.state().published).toBe(false)
    expect(room.alarm()).toBe(room.now() + 1000)
  }
})
