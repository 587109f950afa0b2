import { expect, test } from 'vitest'
import { questionsAgain } from '../../../src/classroom/http/questions-again.ts'
import { reportOf } from '../../../src/classroom/machine/report.ts'
import { withSessionIds } from '../../../src/classroom/machine/session-ids.ts'
import type { Report } from '../../../src/classroom/protocol/report.ts'
import type { Quiz } from '../../../src/questions/model.ts'
import { edition } from '../../quiz/small-edition.ts'
import { testSession } from '../session.ts'

let ids = 0
const room = testSession(
  {},
  undefined,
  withSessionIds(edition.questions, () => `id-${ids++}`),
)
room.host({ do: 'plan', items: [4, 1, 2] })
const report = reportOf(room.state())

// Of a quiz it needs only the bank, and what is withdrawn.
const quiz = (changes: Partial<Quiz> = {}): Quiz => ({ bank: edition.questions, ...changes }) as Quiz
const again = (of: Report, from = quiz()): string[] => questionsAgain(of, from).map(({ id }) => id)

test('the same questions come in the order of the plan', () => {
  expect(again(report)).toEqual(['family.five', 'family.two', 'family.three'])
})

test('what the story no longer has is left out, and moves no other', () => {
  expect(again(report, quiz({ bank: edition.questions.slice(2) }))).toEqual(['family.five', 'family.three'])
})

test('what has been withdrawn since is left out, by its id or its family', () => {
  const reason = 'It has two right answers.'
  expect(again(report, quiz({ withdrawnSince: [{ item: 'family.two', reason }] }))).toEqual([
    'family.five',
    'family.three',
  ])
  expect(again(report, quiz({ withdrawnSince: [{ family: 'family', reason }] }))).toEqual([])
})

test('an older report, which has no plan, gives every question of its session', () => {
  const { plan: _, ...older } = report
  expect(again(older)).toEqual(edition.questions.map(({ id }) => id))
})
