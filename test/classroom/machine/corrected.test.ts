import { describe, expect, test } from 'vitest'
import { changedWords } from '../../../src/classroom/host/changed-by-newsroom.ts'
import { reportOf } from '../../../src/classroom/machine/report.ts'
import { hostSnapshot, participantSnapshot, projectorSnapshot } from '../../../src/classroom/machine/views.ts'
import { edition } from '../../quiz/small-edition.ts'
import { sessionWith, type TestSession, testSession } from '../session.ts'

const [first, second] = edition.questions
const claimOf = (question: typeof first): string => question?.source[0]?.claim ?? ''
const date = '2026-11-28'
const correction = (what: string, ...claims: string[]) => ({ date, what, why: 'A slip.', claims })
const correct = (room: TestSession, ...corrections: ReturnType<typeof correction>[]) =>
  room.take({ type: 'changed', withdrawals: [], corrections })
const line = { date, what: 'It was 68.' }

describe('a question that a correction touches while the class runs', () => {
  test('says so to the hosts at once, and to nobody else before its answer is shown', () => {
    const room = sessionWith(['Ada'])
    room.watch()
    correct(room, correction(line.what, claimOf(first)))
    const touched = edition.questions.flatMap(({ source }, item) =>
      source.some(({ claim }) => claim === claimOf(first)) ? [{ item, ...line }] : [],
    )
    expect(touched.length).toBeGreaterThan(0)
    expect(room.hostFeeds().at(-1)).toMatchObject({ corrected: touched })
    const [ada] = [...room.state().participants.values()]
    if (!ada) throw new Error('Ada has joined.')
    const seen = () => [participantSnapshot(room.state(), ada, room.now()), projectorSnapshot(room.state(), room.now())]
    expect(JSON.stringify(seen())).not.toContain(line.what)
    room.vote('Ada', 'key')
    room.host({ do: 'close' })
    expect(JSON.stringify(seen())).not.toContain(line.what)
    room.host({ do: 'reveal' })
    for (const snapshot of seen()) expect(snapshot.reveal?.corrections).toEqual([line])
    expect(room.phases('Ada').at(-1)?.reveal?.corrections).toEqual([line])
  })

  test('is told again to the whole class if its answer is being shown', () => {
    const room = sessionWith(['Ada'])
    room.host({ do: 'close' })
    room.host({ do: 'reveal' })
    const before = room.phases('Ada').length
    correct(room, correction(line.what, claimOf(first)))
    expect(room.phases('Ada')).toHaveLength(before + 1)
    expect(room.phases('Ada').at(-1)?.reveal?.corrections).toEqual([line])
  })

  test('changes nothing that is stored when it is asked about again, or when no question rests on it', () => {
    const room = sessionWith(['Ada'])
    correct(room, correction(line.what, 'no-such-claim'))
    expect(room.state().corrected).toEqual([])
    correct(room, correction(line.what, claimOf(second)))
    const state = room.state()
    correct(room, correction(line.what, claimOf(second)))
    expect(room.state()).toBe(state)
    room.evict()
    expect(room.state().corrected).toEqual(state.corrected)
  })
})

test('a correction after the end is in the report and with everyone’s own answers, and moves nothing', () => {
  const room = sessionWith(['Ada'])
  room.vote('Ada', 'key')
  room.host({ do: 'end' })
  const { version, phase } = room.state()
  const heard = room.heardBy('Ada').length
  correct(room, correction(line.what, claimOf(first)))
  room.evict()
  expect(room.state()).toMatchObject({ version, phase })
  expect(room.heardBy('Ada')).toHaveLength(heard)
  expect(reportOf(room.state()).questions[0]?.corrections).toEqual([line])
  const [ada] = [...room.state().participants.values()]
  if (!ada) throw new Error('Ada has joined.')
  expect(participantSnapshot(room.state(), ada, room.now()).recap?.[0]?.reveal.corrections).toEqual([line])
})

test('the host’s page announces what it shows: of the present question, and at own pace of all, each once', () => {
  const room = sessionWith(['Ada'])
  const words = () => changedWords(hostSnapshot(room.state(), room.now()))
  expect(words()).toEqual([])
  correct(room, correction(line.what, claimOf(first), claimOf(second)), correction('It was 9.', claimOf(second)))
  const ofFirst = first?.source.some(({ claim }) => claim === claimOf(second)) ? 2 : 1
  expect(words()).toHaveLength(ofFirst)
  expect(words()[0]).toBe(`Corrected: ${line.what}`)
  room.host({ do: 'own-pace' })
  expect(words()).toEqual([`Corrected: ${line.what}`, 'Corrected: It was 9.'])
})

test('what was corrected before the session began is known from the start', () => {
  const questions = edition.questions.map((question, item) =>
    item === 0 ? { ...question, corrections: [correction(line.what)] } : question,
  )
  const room = testSession({}, undefined, { questions })
  expect(hostSnapshot(room.state(), room.now()).corrected).toEqual([{ item: 0, ...line }])
})

test('a session that was stored before corrections were goes on', () => {
  const room = sessionWith(['Ada'])
  room.database.exec("update documents set data = json_remove(data, '$.corrected') where name = 'progress'")
  room.evict()
  correct(room, correction(line.what, claimOf(first)))
  expect(room.state().corrected[0]).toEqual({ item: 0, ...line })
})
