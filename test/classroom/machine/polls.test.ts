import { describe, expect, test } from 'vitest'
import { reportCsv } from '../../../src/classroom/http/report-csv.ts'
import { reportOf } from '../../../src/classroom/machine/report.ts'
import { hostSnapshot, participantSnapshot, projectorSnapshot } from '../../../src/classroom/machine/views.ts'
import { countPeople, type Finished } from '../../../src/classroom/object/publish.ts'
import { idOf, type TestSession, testSession } from '../session.ts'

const headline = {
  stem: 'Which of these headlines would you have run?',
  options: [
    { id: 'h1', text: 'Xi and Putin talk' },
    { id: 'h2', text: 'Xi backs Putin' },
  ],
}
const names = ['Ada', 'Ben', 'Cleo'] as const
/** The test’s session has five questions. */
const poll = 5

function lobby(chosen: Parameters<typeof testSession>[0] = {}): TestSession {
  const room = testSession(chosen, undefined, { polls: { headline } })
  room.watch()
  for (const name of names) {
    room.join(name)
    room.connect(name)
  }
  return room
}

const hands = { do: 'poll', ask: 'hands', text: 'Who has read it?' } as const

describe('a show of hands', () => {
  test('is one step: the class sees the teacher’s words and three answers, with no place among the questions', () => {
    const room = lobby({ timer: { kind: 'hard', seconds: 30 } })
    expect(room.host(hands)).toMatchObject({ type: 'done' })
    expect(room.phases('Ada').at(-1)).toMatchObject({
      phase: { kind: 'open', item: poll, round: 1, deadline: null },
      question: {
        ...{ place: null, of: 0, stem: 'Who has read it?' },
        options: [
          { id: 'yes', text: 'Yes' },
          { id: 'no', text: 'No' },
          { id: 'unsure', text: 'Not sure' },
        ],
      },
    })
  })

  test('counts each vote once, however often it is sent and whatever is lost, and refuses another', () => {
    const room = lobby()
    room.host(hands)
    for (const lose of [() => {}, room.evict, room.crash]) {
      lose()
      expect(room.vote('Ada', 'yes', [poll, 1])).toMatchObject({ type: 'ack', item: poll, option: 'yes' })
    }
    expect(room.vote('Ada', 'no', [poll, 1], 'another')).toMatchObject({ reason: 'already-answered', kept: 'yes' })
    expect(room.vote('Ben', 'key', [poll, 1])).toMatchObject({ reason: 'unknown-option' })
    expect(room.rows()).toHaveLength(1)
    const ada = room.state().participants.get(idOf('Ada'))
    expect(ada && participantSnapshot(room.state(), ada, room.now()).me).toMatchObject({
      answers: [{ item: poll, option: 'yes' }],
      done: 0,
    })
  })

  test('shows host and wall its votes as they come, and the class once it is closed', () => {
    const room = lobby({ closeEarly: false })
    room.host(hands)
    for (const [name, option] of [['Ada', 'yes'] as const, ['Ben', 'no'] as const]) room.vote(name, option, [poll, 1])
    room.wait(2000)
    const votes = { round: 1, answered: 2, counts: { yes: 1, no: 1 } }
    expect(room.hostFeeds().at(-1)).toMatchObject({ result: null, poll: { stem: 'Who has read it?', votes } })
    expect(room.projectorFeeds().at(-1)).toMatchObject({ rounds: [votes] })
    expect(projectorSnapshot(room.state(), room.now()).rounds).toEqual([votes])
    expect(room.phases('Ada').at(-1)).toMatchObject({ rounds: [] })
    room.host({ do: 'close' })
    for (const name of names) expect(room.phases(name).at(-1)).toMatchObject({ rounds: [votes] })
  })

  test('has nothing to reveal, to discuss or to vote on again, and comes between two questions only', () => {
    const room = lobby()
    room.host(hands)
    for (const step of ['reveal', 'discuss', 'revote'] as const)
      expect(room.host({ do: step })).toMatchObject({ reason: 'wrong-phase' })
    room.host({ do: 'close' })
    for (const step of ['reveal', 'discuss', 'revote'] as const)
      expect(room.host({ do: step })).toMatchObject({ reason: 'wrong-phase' })
    expect(room.host(hands)).toMatchObject({ type: 'done' })
    room.host({ do: 'open' })
    expect(room.state().phase).toMatchObject({ kind: 'open', item: 0 })
    expect(room.host(hands)).toMatchObject({ reason: 'wrong-phase' })
    room.host({ do: 'close' })
    expect(room.host(hands)).toMatchObject({ reason: 'wrong-phase' })
    room.host({ do: 'own-pace' })
    expect(room.host(hands)).toMatchObject({ reason: 'wrong-phase' })
    expect(room.vote('Ben', 'yes', [poll, 1])).toMatchObject({ reason: 'late' })
  })

  test('leaves the plan where it was: the next question is the one after that before it', () => {
    const room = lobby()
    room.host({ do: 'open', item: 2 })
    room.host({ do: 'reveal' })
    room.host(hands)
    room.evict()
    room.host({ do: 'open' })
    expect(room.state().phase).toMatchObject({ item: 3 })
    expect(room.state().plan).toEqual([0, 1, 2, 3, 4])
  })
})

test('a poll of the story is asked under ids of its own, where the story has one', () => {
  const room = lobby()
  expect(hostSnapshot(room.state(), room.now()).polls).toEqual(['hands', 'headline'])
  expect(room.host({ do: 'poll', ask: 'opening' })).toMatchObject({ reason: 'wrong-phase' })
  room.host({ do: 'poll', ask: 'headline' })
  expect(room.phases('Ada').at(-1)).toMatchObject({ question: headline })
})

test('a poll gives no points and stands in the report and its table as a poll, and not in the public statistics', async () => {
  const room = lobby({ points: true, toStatistics: true })
  for (let item = 0; item < 5; item++) {
    room.host({ do: 'open', item })
    room.vote('Ada', 'key', [item, 1])
    room.host({ do: 'reveal' })
  }
  room.host(hands)
  room.vote('Ada', 'yes', [poll, 1])
  room.vote('Ben', 'unsure', [poll, 1])
  room.host({ do: 'end' })
  const report = reportOf(room.state())
  expect(report).toMatchObject({
    participation: { people: 3, answering: 1, answers: 5, possible: 15 },
    polls: [
      {
        stem: 'Who has read it?',
        options: [
          { text: 'Yes', chosen: 1 },
          { text: 'No', chosen: 0 },
          { text: 'Not sure', chosen: 1 },
        ],
        answered: 2,
      },
    ],
    pupils: [{ points: 5, polls: ['Yes'] }, { points: 0, polls: ['Not sure'] }, { polls: [null] }],
  })
  expect(report.questions).toHaveLength(5)
  const [head, ada, ben] = reportCsv(report).split('\r\n')
  expect(head?.endsWith('Poll 1: Who has read it?')).toBe(true)
  expect([ada?.endsWith(',Yes'), ben?.endsWith(',Not sure')]).toEqual([true, true])
  const finished: Finished[] = []
  await countPeople(async (one) => void finished.push(one), room.state())
  expect(finished.map(({ picks }) => picks.length)).toEqual([5])
})

test('a session that was stored before there were polls goes on, and may ask one', () => {
  const room = lobby()
  room.database.exec("update documents set data = json_remove(data, '$.polls') where name in ('progress', 'setup')")
  room.evict()
  expect(hostSnapshot(room.state(), room.now()).polls).toEqual(['hands'])
  expect(room.host(hands)).toMatchObject({ type: 'done' })
})
