import { expect, test } from 'vitest'
import { reportOf } from '../../../src/classroom/machine/report.ts'
import { Glance } from '../../../src/classroom/report/glance.tsx'
import { testSession } from '../session.ts'

test('the table at a glance numbers the questions as the class was asked', () => {
  const room = testSession()
  room.host({ do: 'plan', items: [4, 2] })
  for (let asked = 0; asked < 2; asked++) {
    room.host({ do: 'open' })
    room.host({ do: 'reveal' })
  }
  const table = String(Glance({ questions: reportOf(room.state()).questions }))
  expect([...table.matchAll(/<th scope="row">(\w+)/g)].map(([, number]) => number)).toEqual(['Q1', 'Q2'])
})
