import { expect, test } from 'vitest'
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
