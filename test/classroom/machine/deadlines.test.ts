import { describe, expect, test } from 'vitest'
import { itemResult } from '../../../src/classroom/machine/round-results.ts'
import { idOf, sessionWith, testSession } from '../session.ts'

const class3 = ['Ada', 'Ben', 'Cleo'] as const
const timer = (kind: 'soft' | 'hard', seconds = 20) => ({ timer: { kind, seconds } }) as const

describe('time', () => {
  test('a hard timer closes the round a second after its deadline, and an answer within that second counts', () => {
    const room = sessionWith(class3, timer('hard'))
    room.pass(20_900)
    expect(room.vote('Ada', 'key')).toMatchObject({ type: 'ack', late: false })
    room.wait(101)
    expect(room.state().phase.kind).toBe('closed')
  })

  test('the clock decides, even where the alarm comes late', () => {
    const room = sessionWith(class3, timer('hard'))
    room.pass(21_001)
    expect(room.vote('Ada', 'key')).toMatchObject({ reason: 'late' })
    expect(room.state().phase.kind).toBe('closed')
  })

  test('a soft timer marks what comes late and closes nothing', () => {
    const room = sessionWith(class3, timer('soft'))
    room.vote('Ada', 'key')
    room.wait(60_000)
    expect(room.vote('Ben', 'key')).toMatchObject({ type: 'ack', late: true })
    expect(itemResult(room.state(), 0).rounds[0]).toMatchObject({ answered: 2, late: 1 })
  })

  test('extra time holds for one person, and nobody else sees it', () => {
    const room = testSession(timer('hard'))
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
    expect(JSON.stringify([room.heard.projector, ...class3.map((name) => room.heardBy(name))])).not.toContain(
      'extraTime',
    )
    room.wait(6000)
    expect(room.state().phase.kind).toBe('closed')
  })

  test('whoever has no timer keeps the round open until they answer or the host closes it', () => {
    const room = sessionWith(class3, timer('hard'))
    room.host({ do: 'extra-time', participant: idOf('Ada'), factor: 'untimed' })
    expect(room.phases('Ada').at(-1)?.phase).toMatchObject({ kind: 'open', deadline: null })
    room.wait(600_000)
    expect(room.state().phase.kind).toBe('open')
    expect(room.vote('Ben', 'key')).toMatchObject({ reason: 'late' })
    expect(room.vote('Ada', 'key')).toMatchObject({ type: 'ack' })
    room.wait(1000)
    expect(room.state().phase.kind).toBe('closed')
  })

  test('a round closes by itself a second after everyone has answered, and only if it may', () => {
    for (const closeEarly of [true, false]) {
      const room = sessionWith(class3, { closeEarly })
      for (const name of class3) room.vote(name, 'key')
      expect(room.state().phase.kind).toBe('open')
      room.wait(1000)
      expect(room.state().phase.kind).toBe(closeEarly ? 'closed' : 'open')
    }
  })

  test('someone whose phone dropped off holds it open for twenty seconds, and is back in time', () => {
    const room = sessionWith(class3)
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
    const left = sessionWith(class3)
    const slow = sessionWith(class3)
    slow.host({ do: 'extra-time', participant: idOf('Cleo'), factor: 1.25 })
    for (const room of [left, slow]) {
      for (const name of class3) room.vote(name, 'key')
      room.host({ do: 'reveal' })
      room.host({ do: 'open' })
      room.drop('Cleo')
      for (const name of ['Ada', 'Ben']) room.vote(name, 'key', [1, 1])
      room.wait(21_000)
    }
    expect(left.state().phase.kind).toBe('closed')
    expect(slow.state().phase.kind).toBe('open')
  })

  describe('someone who has never answered and is gone', () => {
    const ghostly = (options: Parameters<typeof testSession>[0] = {}) => {
      const room = testSession(options)
      for (const name of class3) {
        room.join(name)
        room.connect(name)
      }
      return room
    }

    test('before the question opened, is not waited for at all, and neither is who never opened a socket', () => {
      const room = ghostly()
      room.join('Dan')
      room.drop('Cleo')
      room.wait(20_000)
      room.host({ do: 'open' })
      expect(room.hostPhases().at(-1)?.totals).toMatchObject({ expected: 2, people: 4 })
      for (const name of ['Ada', 'Ben']) room.vote(name, 'key')
      room.wait(1000)
      expect(room.state().phase.kind).toBe('closed')
    })

    test('while it was open, is waited for twenty seconds, with extra time too', () => {
      const room = ghostly({ timer: { kind: 'hard', seconds: 600 } })
      room.host({ do: 'extra-time', participant: idOf('Cleo'), factor: 'untimed' })
      room.host({ do: 'open' })
      room.drop('Cleo')
      for (const name of ['Ada', 'Ben']) room.vote(name, 'key')
      room.wait(19_000)
      expect(room.state().phase.kind).toBe('open')
      room.wait(2000)
      expect(room.state().phase.kind).toBe('closed')
    })

    test('and has no time limit does not keep a hard timer from closing the round', () => {
      const room = ghostly({ timer: { kind: 'hard', seconds: 60 }, closeEarly: false })
      room.host({ do: 'extra-time', participant: idOf('Cleo'), factor: 'untimed' })
      room.host({ do: 'open' })
      room.drop('Cleo')
      room.wait(61_000)
      expect(room.state().phase.kind).toBe('closed')
    })
  })
})
