import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newToken } from '../../../src/classroom/http/new-token.ts'
import { reportOf } from '../../../src/classroom/machine/report.ts'
import { withBankIds, withSessionIds } from '../../../src/classroom/machine/session-ids.ts'
import { participantsIn } from '../../../src/classroom/machine/state.ts'
import { infoOf, participantSnapshot, projectorSnapshot } from '../../../src/classroom/machine/views.ts'
import type { Command } from '../../../src/classroom/protocol/host.ts'
import type { Options } from '../../../src/classroom/protocol/model.ts'
import type { Question } from '../../../src/questions/model.ts'
import { edition } from '../../quiz/small-edition.ts'
import { idOf, type TestSession, testSession } from '../session.ts'

const newId = (): string => newToken().slice(0, 12)
const people = ['Ada', 'Ben', 'Spy']
const all = [0, 1, 2, 3, 4]

/** The same question with another key, and with everything that is said of the key changed. */
const withOtherKey = (question: Question): Question => ({
  ...question,
  explanation: 'Something else.',
  source: [],
  cards: [],
  options: question.options.map((option, i) => ({
    ...option,
    correct: i === 1,
    feedback: `Other ${option.feedback}`,
  })),
})

/** Everything that anyone but the host has heard or can ask for. */
function seen({ heard, state, now }: TestSession, names: readonly string[] = people): unknown {
  const here = participantsIn(state()).filter(({ id }) => names.some((name) => id === idOf(name)))
  return JSON.parse(
    JSON.stringify({
      told: names.map((name) => heard.people.get(idOf(name)) ?? []),
      projector: heard.projector,
      snapshots: here.map((person) => participantSnapshot(state(), person, now())),
      screen: projectorSnapshot(state(), now()),
      info: infoOf(state()),
    }),
  )
}

/** Two classes that differ in their keys and in nothing else. What tells them apart tells a key. */
function twins(chosen: Partial<Options>): [TestSession, TestSession] {
  const rooms = [edition.questions, edition.questions.map(withOtherKey)].map((questions) => {
    const room = testSession({ points: true, ...chosen }, undefined, { questions })
    room.watch()
    for (const name of people) {
      room.join(name)
      room.connect(name)
    }
    return room
  })
  return rooms as [TestSession, TestSession]
}

// Beyond the questions are polls.
const question = fc.nat(5)
const steps = fc.oneof(
  fc.constantFrom<Command>(
    ...(['open', 'close', 'discuss', 'revote', 'own-pace', 'pause', 'resume'] as const).map(
      (what): Command => ({ do: what }),
    ),
    { do: 'leaderboard', shown: true },
    { do: 'poll', ask: 'hands' },
  ),
  question.map((item): Command => ({ do: 'open', item })),
  question.map((item): Command => ({ do: 'show', item })),
  fc.uniqueArray(question).map((items): Command => ({ do: 'plan', items })),
  fc.record({
    name: fc.constantFrom(...people),
    item: question,
    round: fc.integer({ min: 1, max: 2 }),
    option: fc.constantFrom('key', 'wrong-0', 'wrong-1', 'none'),
  }),
)

test('until the reveal or the release, two classes with other keys look the same to everyone but the host', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 40 }), fc.boolean(), (script, showFirst) => {
      const [one, other] = twins({ answers: 'released', showFirst })
      for (const room of [one, other])
        for (const step of script) {
          if ('do' in step) room.host(step)
          else room.vote(step.name, step.option, [step.item, step.round])
          room.wait(500)
        }
      expect(seen(other)).toEqual(seen(one))
    }),
    { numRuns: 150 },
  )
})

test.each<[string, (room: TestSession) => void]>([
  ['the reveal', (room) => room.host({ do: 'reveal' })],
  ['the end', (room) => room.host({ do: 'end' })],
])('%s tells them apart', (_, step) => {
  const [one, other] = twins({})
  for (const room of [one, other]) {
    room.host({ do: 'open' })
    room.vote('Ada', 'key')
  }
  expect(seen(other)).toEqual(seen(one))
  step(one)
  step(other)
  expect(seen(other)).not.toEqual(seen(one))
})

describe('at their own pace', () => {
  const own = (answers: Options['answers']) => twins({ pace: 'own', answers })
  const answerAll = (rooms: readonly TestSession[], name: string): void => {
    for (const room of rooms) for (const item of all) room.vote(name, 'wrong-0', [item, 1])
  }

  test('where answers come after each question, a spy learns them, and who has not answered is told nothing', () => {
    const rooms = own('each')
    for (const room of rooms) room.vote('Spy', 'wrong-0')
    const [one, other] = rooms
    expect(seen(other, ['Spy'])).not.toEqual(seen(one, ['Spy']))
    expect(seen(other, ['Ada', 'Ben'])).toEqual(seen(one, ['Ada', 'Ben']))
  })

  test('where they come after the last question, nobody is told before, by points either', () => {
    const rooms = own('finished')
    const [one, other] = rooms
    for (const room of rooms) for (const item of [0, 1, 2, 3]) room.vote('Ada', 'wrong-0', [item, 1])
    expect(seen(other)).toEqual(seen(one))
    for (const room of rooms) room.vote('Ada', 'wrong-0', [4, 1])
    expect(seen(other, ['Ada'])).not.toEqual(seen(one, ['Ada']))
    expect(seen(other, ['Ben', 'Spy'])).toEqual(seen(one, ['Ben', 'Spy']))
    const [ada] = participantsIn(one.state())
    if (!ada) throw new Error('Ada is there.')
    expect(participantSnapshot(one.state(), ada, 0).recap).toHaveLength(5)
  })

  test('where the host shows them, everyone learns them at once, and nobody who was told can answer', () => {
    const rooms = own('released')
    const [one, other] = rooms
    answerAll(rooms, 'Spy')
    for (const room of rooms) room.vote('Ada', 'key')
    expect(seen(other)).toEqual(seen(one))
    const [ada] = participantsIn(one.state())
    if (!ada) throw new Error('Ada is there.')
    expect(participantSnapshot(one.state(), ada, 0)).toMatchObject({
      me: { points: 0 },
      recap: [],
      question: { item: 1 },
    })
    expect(one.host({ do: 'release' })).toMatchObject({ type: 'done' })
    expect(one.phases('Ada').at(-1)).toMatchObject({ phase: { kind: 'own', released: true } })
    const shown = participantSnapshot(one.state(), ada, 0)
    expect(shown).toMatchObject({ me: { points: 1 }, recap: [{ reveal: { item: 0, key: 'key' } }] })
    expect([shown.recap?.length, shown.question]).toEqual([1, undefined])
    expect(one.vote('Ada', 'key', [1, 1])).toMatchObject({ reason: 'late' })
    expect(one.host({ do: 'release' })).toMatchObject({ reason: 'wrong-phase' })
    one.evict()
    expect(one.vote('Ben', 'key')).toMatchObject({ reason: 'late' })
  })

  test.each(['each', 'finished'] as const)('with answers shown to %s there is nothing to release', (answers) => {
    expect(own(answers)[0].host({ do: 'release' })).toMatchObject({ reason: 'wrong-phase' })
  })
})

describe('a session’s own ids', () => {
  const bankIds = edition.questions.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)])

  test('are in no other session, and none is an id of the bank', () => {
    const ids = Array.from({ length: 3 }, () => Object.keys(withSessionIds(edition.questions, newId).bankIds)).flat()
    expect(new Set([...ids, ...bankIds]).size).toBe(ids.length + new Set(bankIds).size)
  })

  test('put the key in each place equally often, whatever its place in the bank', () => {
    const places = [0, 0, 0]
    const times = 3000
    for (let i = 0; i < times; i++) {
      const [first] = withSessionIds(edition.questions.slice(0, 1), newId).questions
      const place = first?.options.findIndex(({ correct }) => correct) ?? -1
      places[place] = (places[place] ?? 0) + 1
    }
    // 1,000 ± 5 standard deviations of 26.
    for (const count of places) expect(Math.abs(count - times / 3)).toBeLessThan(130)
  })

  test('are the bank’s again in the report, and at the end everyone is told which is which', () => {
    const drawn = withSessionIds(edition.questions, newId)
    const room = testSession({ points: true }, undefined, drawn)
    room.watch()
    for (const name of people) room.join(name)
    room.connect('Ada')
    room.host({ do: 'open' })
    const [first] = drawn.questions
    const idIn = (bankId: string) => first?.options.find(({ id }) => drawn.bankIds[id] === bankId)?.id ?? ''
    for (const [name, bankId] of Object.entries({ Ada: 'key', Ben: 'wrong-1', Spy: 'wrong-1' }))
      expect(room.vote(name, idIn(bankId))).toMatchObject({ type: 'ack' })
    expect(room.vote('Ada', 'key', [0, 1], 'bank')).toMatchObject({ reason: 'already-answered', kept: idIn('key') })
    room.host({ do: 'reveal' })
    const told = () => JSON.stringify(seen(room))
    expect(told()).not.toMatch(/"(family\.\w+|wrong-\d|key)"(?!:)/)
    expect(told()).not.toMatch(/"(edition|version|bankIds)"/)

    room.host({ do: 'end' })
    const { edition: number, version, bankIds: names = {} } = infoOf(room.state())
    expect([number, version]).toEqual([7, 'v1'])
    expect(names[first?.id ?? '']).toBe('family.one')
    const [question] = reportOf(room.state()).questions
    expect(question).toMatchObject({
      id: 'family.one',
      rounds: [{ counts: { key: 1, 'wrong-1': 2 } }],
      misled: { option: 'wrong-1', count: 2 },
    })
    const answers = reportOf(room.state()).pupils.map(({ nickname, answers }) => [nickname, answers[0]?.[0]?.option])
    expect(answers).toEqual([
      ['Ada', 'key'],
      ['Ben', 'wrong-1'],
      ['Spy', 'wrong-1'],
    ])
    expect(
      withBankIds(room.state())
        .setup.questions[0]?.options.map(({ id }) => id)
        .sort(),
    ).toEqual(['key', 'wrong-0', 'wrong-1'])
  })
})

test('a session that was stored before there were ids of its own goes on under the bank’s', () => {
  const { database, ...room } = testSession({ pace: 'own' })
  room.join('Ada')
  room.connect('Ada')
  expect(room.vote('Ada', 'key')).toMatchObject({ type: 'ack' })
  database.exec(
    "update documents set data = json_remove(data, '$.bankIds', '$.options.answers') where name = 'setup';" +
      "update documents set data = json_set(data, '$.ahead', 1) where name = 'progress'",
  )
  room.crash()
  room.connect('Ada')
  expect(room.state().setup).toMatchObject({ bankIds: {}, options: { answers: 'each' } })
  expect(room.vote('Ada', 'key')).toMatchObject({ type: 'ack', reveal: { key: 'key' } })
  expect(room.vote('Ada', 'wrong-0', [1, 1])).toMatchObject({ reveal: { item: 1, key: 'key' }, question: { item: 2 } })
  expect(reportOf(room.state()).questions[0]).toMatchObject({ id: 'family.one', rounds: [{ counts: { key: 1 } }] })
})
