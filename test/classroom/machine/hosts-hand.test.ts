import { describe, expect, test } from 'vitest'
import { reportOf } from '../../../src/classroom/machine/report.ts'
import { hostSnapshot, participantSnapshot, projectorSnapshot } from '../../../src/classroom/machine/views.ts'
import { idOf, sessionWith, type TestSession, testSession } from '../session.ts'

const class3 = ['Ada', 'Ben', 'Cleo'] as const

describe('a step pressed right after extra time', () => {
  test('is carried out, because the class has not moved on; the one person is told under a new number', () => {
    const room = sessionWith(class3, { timer: { kind: 'hard', seconds: 60 } })
    room.watch()
    const { moved, version } = room.state()
    room.host({ do: 'extra-time', participant: idOf('Ada'), factor: 1.5 })
    expect(room.phases('Ada').at(-1)?.seq).toBe(version + 1)
    expect(room.hostFeeds().at(-1)).toMatchObject({ version: moved })
    expect(room.host({ do: 'close' }, moved)).toMatchObject({ type: 'done' })
    expect(room.state().phase.kind).toBe('closed')
    expect(room.phases('Ada').at(-1)?.seq).toBe(version + 2)
  })

  test('is still refused where the class has moved on', () => {
    const room = sessionWith(class3)
    const { moved } = room.state()
    room.host({ do: 'close' }, moved)
    room.host({ do: 'extra-time', participant: idOf('Ada'), factor: 1.5 })
    expect(room.host({ do: 'reveal' }, moved)).toMatchObject({ reason: 'stale-version', version: moved + 1 })
  })

  test('is carried out in a session that was stored before there was a version of its own for steps', () => {
    const room = sessionWith(class3)
    room.database.exec("update documents set data = json_remove(data, '$.moved') where name = 'progress'")
    room.evict()
    expect(room.host({ do: 'close' })).toMatchObject({ type: 'done' })
  })
})

describe('the plan', () => {
  /** Opens and reveals until there is nothing left; returns the questions as the class was asked, and their numbers. */
  function askAll(room: TestSession): { items: number[]; numbers: string[] } {
    const asked: { items: number[]; numbers: string[] } = { items: [], numbers: [] }
    while (room.host({ do: 'open' })?.type === 'done') {
      const { question } = room.phases('Ada').at(-1) ?? {}
      asked.items.push(question?.item ?? -1)
      asked.numbers.push(`${(question?.place ?? -1) + 1} of ${question?.of}`)
      room.host({ do: 'reveal' })
    }
    return asked
  }

  const lobby = (): TestSession => {
    const room = testSession()
    room.join('Ada')
    room.connect('Ada')
    room.watch()
    return room
  }

  test('leaves out and reorders before the class has seen anything, and the class sees whole numbers', () => {
    const room = lobby()
    const { moved } = room.state()
    expect(room.host({ do: 'plan', items: [4, 0, 2] })).toMatchObject({ type: 'done', version: moved })
    expect(room.hostFeeds().at(-1)).toMatchObject({ plan: [4, 0, 2] })
    expect(room.heardBy('Ada').filter(({ type }) => type === 'phase')).toEqual([])
    room.evict()
    expect(askAll(room)).toEqual({ items: [4, 0, 2], numbers: ['1 of 3', '2 of 3', '3 of 3'] })
    expect(room.host({ do: 'open' })).toMatchObject({ reason: 'no-more-questions' })
    expect(reportOf(room.state()).questions.map(({ item, place }) => [item, place])).toEqual([
      [4, 0],
      [0, 1],
      [2, 2],
    ])
  })

  test('keeps what the class has been asked, at its place', () => {
    const room = lobby()
    room.host({ do: 'open' })
    room.host({ do: 'plan', items: [3, 1] })
    expect(room.state().plan).toEqual([0, 3, 1])
    room.host({ do: 'reveal' })
    expect(askAll(room)).toEqual({ items: [3, 1], numbers: ['2 of 3', '3 of 3'] })
  })

  test('takes in again, next, what the host opens though it was left out', () => {
    const room = lobby()
    room.host({ do: 'plan', items: [0, 1] })
    room.host({ do: 'open' })
    room.host({ do: 'reveal' })
    room.host({ do: 'open', item: 3 })
    expect(room.state().plan).toEqual([0, 3, 1])
  })

  test.each([
    ['malformed', [0, 0]],
    ['malformed', [5]],
    ['no-more-questions', []],
  ] as const)('is refused as %s where it is %j', (reason, items) => {
    expect(lobby().host({ do: 'plan', items: [...items] })).toMatchObject({ reason })
  })

  test('at their own pace, is everyone’s at once: the next question, and when they have finished', () => {
    const room = testSession({ pace: 'own', answers: 'finished' })
    room.join('Ada')
    room.connect('Ada')
    room.vote('Ada', 'key', [0, 1])
    room.host({ do: 'plan', items: [2, 0] })
    expect(room.phases('Ada').at(-1)?.question).toMatchObject({ item: 2, place: 0, of: 2 })
    room.vote('Ada', 'key', [2, 1])
    const ada = room.state().participants.get(idOf('Ada'))
    if (!ada) throw new Error('Ada is gone.')
    expect(participantSnapshot(room.state(), ada, room.now()).recap).toHaveLength(2)
    expect(hostSnapshot(room.state(), room.now())).toMatchObject({ totals: { answered: 1 }, roster: [{ done: 2 }] })
  })

  test('at their own pace, keeps what somebody has answered, though the host’s page names only what is to come', () => {
    const room = testSession({ pace: 'own' })
    room.join('Ada')
    room.vote('Ada', 'key', [3, 1])
    room.host({ do: 'plan', items: [2, 0] })
    expect(room.state().plan).toEqual([3, 2, 0])
  })

  test('skips a question that is open: who answers it still is late', () => {
    const room = sessionWith(class3)
    room.host({ do: 'open' })
    expect(room.state().phase).toMatchObject({ kind: 'open', item: 1 })
    expect(room.vote('Ada', 'key', [0, 1])).toMatchObject({ reason: 'late' })
    expect(room.host({ do: 'open', item: 1 })).toMatchObject({ reason: 'wrong-phase' })
  })

  test('is all questions, in a session that was stored before there was one', () => {
    const room = sessionWith(class3)
    room.database.exec("update documents set data = json_remove(data, '$.plan') where name = 'progress'")
    room.evict()
    expect(room.state().plan).toEqual([0, 1, 2, 3, 4])
  })
})

describe('going back', () => {
  test('to a question whose answer was shown shows it again, with its votes, to phones that had another', () => {
    const room = sessionWith(class3)
    room.watch()
    room.vote('Ada', 'key')
    room.host({ do: 'reveal' })
    room.host({ do: 'open' })
    room.host({ do: 'close' })
    expect(room.host({ do: 'show', item: 0 })).toMatchObject({ type: 'done' })
    expect(room.phases('Ben').at(-1)).toMatchObject({
      phase: { kind: 'revealed', item: 0 },
      question: { item: 0 },
      reveal: { rounds: [{ answered: 1 }] },
    })
    room.host({ do: 'open' })
    expect(room.state().phase).toMatchObject({ kind: 'open', item: 2 })
  })

  test('to a question that was skipped leaves its vote closed, to be shown or voted on again', () => {
    const room = sessionWith(class3)
    room.vote('Ada', 'wrong-1')
    room.host({ do: 'open' })
    room.host({ do: 'close' })
    room.host({ do: 'show', item: 0 })
    expect(room.phases('Ada').at(-1)).toMatchObject({
      phase: { kind: 'closed', item: 0, round: 1 },
      question: { item: 0 },
    })
    expect(room.phases('Ada').at(-1)?.reveal).toBeUndefined()
    room.host({ do: 'revote' })
    expect(room.vote('Ada', 'key', [0, 2])).toMatchObject({ type: 'ack' })
    expect(room.rows()).toHaveLength(2)
  })

  test('is not possible to a question that was not asked, nor out of an open vote', () => {
    const room = sessionWith(class3)
    expect(room.host({ do: 'show', item: 1 })).toMatchObject({ reason: 'wrong-phase' })
    room.host({ do: 'close' })
    expect(room.host({ do: 'show', item: 1 })).toMatchObject({ reason: 'wrong-phase' })
    expect(room.host({ do: 'show', item: 9 })).toMatchObject({ reason: 'wrong-phase' })
  })
})

describe('a pause', () => {
  const minute = 60_000
  const hard = { timer: { kind: 'hard', seconds: 60 } } as const

  test('holds the clock and all answers, over a restart, and the time left is the same after it', () => {
    const room = sessionWith(class3, hard)
    room.watch()
    room.host({ do: 'extra-time', participant: idOf('Ben'), factor: 1.5 })
    room.wait(20_000)
    expect(room.host({ do: 'pause' })).toMatchObject({ type: 'done' })
    expect(room.phases('Ada').at(-1)?.phase).toMatchObject({ kind: 'open', paused: room.now() })
    room.wait(10 * minute)
    room.evict()
    room.wait(10 * minute)
    expect(room.vote('Ada', 'key')).toMatchObject({ type: 'refused', reason: 'paused' })
    expect(room.rows()).toEqual([])
    room.host({ do: 'resume' })
    const left = (name: string) => {
      const { phase } = room.phases(name).at(-1) ?? {}
      return phase?.kind === 'open' && phase.deadline !== null ? phase.deadline - room.now() : null
    }
    expect([left('Ada'), left('Ben')]).toEqual([40_000, 70_000])
    expect(room.vote('Ada', 'key')).toMatchObject({ type: 'ack', late: false })
    room.wait(72_000)
    expect(room.state().phase.kind).toBe('closed')
  })

  test('that comes while the last answer waits for the early close puts it off, and no longer', () => {
    const room = sessionWith(class3)
    for (const name of class3) room.vote(name, 'key')
    room.host({ do: 'pause' })
    room.wait(minute)
    expect(room.state().phase.kind).toBe('open')
    room.host({ do: 'resume' })
    room.wait(1000)
    expect(room.state().phase.kind).toBe('closed')
  })

  test('holds a discussion, and people at their own pace', () => {
    const room = sessionWith(class3, { discussionSeconds: 60 })
    room.host({ do: 'discuss' })
    room.host({ do: 'pause' })
    room.wait(minute)
    room.host({ do: 'resume' })
    expect(room.state().phase).toEqual({ kind: 'discussion', item: 0, round: 1, until: room.now() + minute })
    room.host({ do: 'own-pace' })
    room.host({ do: 'pause' })
    expect(room.vote('Ada', 'key')).toMatchObject({ reason: 'paused' })
    room.host({ do: 'resume' })
    expect(room.vote('Ada', 'key')).toMatchObject({ type: 'ack' })
  })

  test('is refused where there is nothing to hold, and twice', () => {
    const room = sessionWith(class3)
    expect(room.host({ do: 'resume' })).toMatchObject({ reason: 'wrong-phase' })
    room.host({ do: 'pause' })
    expect(room.host({ do: 'pause' })).toMatchObject({ reason: 'wrong-phase' })
    room.host({ do: 'close' })
    expect(room.host({ do: 'pause' })).toMatchObject({ reason: 'wrong-phase' })
  })
})

describe('a prompt for the discussion', () => {
  test('comes with every question for the host, and for the projector while the class discusses', () => {
    const room = sessionWith(class3)
    const { questions } = hostSnapshot(room.state(), room.now())
    // Of two skills: two questions each, and one more.
    expect(new Set(questions.map(({ prompt }) => prompt)).size).toBe(2)
    expect(projectorSnapshot(room.state(), room.now())).not.toHaveProperty('prompt')
    room.host({ do: 'discuss' })
    const wall = { prompt: 'Who told you this, and how would they know?' }
    expect(projectorSnapshot(room.state(), room.now())).toMatchObject(wall)
    expect(room.heard.projector.at(-1)).toMatchObject(wall)
    room.host({ do: 'revote' })
    expect(room.heard.projector.at(-1)).not.toHaveProperty('prompt')
  })
})
