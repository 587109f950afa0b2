import { expect, test } from 'vitest'
import { ProgressView } from '../../../src/classroom/host/question-view.tsx'
import { hostSnapshot } from '../../../src/classroom/machine/views.ts'
import { testSession } from '../session.ts'

test('the progress at people’s own pace numbers and orders the questions as the class sees them', () => {
  const room = testSession({ pace: 'own' })
  room.join('Ada')
  room.host({ do: 'plan', items: [2, 0] })
  room.vote('Ada', 'key', [0, 1])
  room.vote('Ada', 'key', [2, 1])
  const list = String(ProgressView({ snapshot: hostSnapshot(room.state(), room.now()) }))
  expect([...list.matchAll(/<span>([^<]+)</g)].map(([, words]) => words)).toEqual([
    '1. Who said three?',
    '2. Who said one?',
  ])
})
