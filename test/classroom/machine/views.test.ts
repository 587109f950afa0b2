import { expect, test } from 'vitest'
import { participantsIn } from '../../../src/classroom/machine/state.ts'
import { hostSnapshot, participantSnapshot, projectorSnapshot } from '../../../src/classroom/machine/views.ts'
import { idOf, sessionWith } from '../session.ts'

test('at their own pace, host and projector are told how many of all have finished', () => {
  const room = sessionWith(['Ada', 'Ben', 'Cleo'])
  room.watch()
  room.host({ do: 'own-pace' })
  expect(room.hostPhases().at(-1)?.totals).toMatchObject({ answered: 0, expected: 3 })
  room.drop('Cleo')
  const questions = room.state().setup.questions.length
  for (let item = 0; item < questions; item++) {
    room.vote('Ada', 'key', [item, 1])
    if (item > 0) room.vote('Ben', 'key', [item, 1])
  }
  room.wait(2000)
  const totals = { answered: 1, expected: 3, people: 3 }
  expect(room.hostFeeds().at(-1)?.totals).toMatchObject(totals)
  expect(room.projectorFeeds().at(-1)?.totals).toMatchObject(totals)
  room.host({ do: 'remove', participant: idOf('Ada') })
  room.wait(2000)
  expect(room.projectorFeeds().at(-1)?.totals).toMatchObject({ answered: 0, expected: 2, people: 2 })
})

test('a statement travels with its question to everyone, and is absent where there is none', () => {
  const room = sessionWith(['Ada'])
  room.watch()
  const [ada] = participantsIn(room.state())
  if (!ada) throw new Error('Ada is there.')
  const shown = (item: number) => {
    const state = { ...room.state(), phase: { kind: 'closed', item, round: 1 } as const }
    const { question } = participantSnapshot(state, ada, 0)
    const questions = [question, projectorSnapshot(state, 0).question, hostSnapshot(state, 0).questions[item]]
    return questions.map((one) => [one?.statement, one?.stem])
  }
  expect(shown(1)).toEqual(Array(3).fill(['Ben said two.', 'Who said two?']))
  expect(shown(0)).toEqual(Array(3).fill([undefined, 'Who said one?']))
})
