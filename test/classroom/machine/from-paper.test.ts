import { expect, test } from 'vitest'
import { messagesFromPaper, paperNames } from '../../../src/classroom/machine/from-paper.ts'
import { reportOf } from '../../../src/classroom/machine/report.ts'
import { begin, type Setup, type State } from '../../../src/classroom/machine/state.ts'
import { step } from '../../../src/classroom/machine/step.ts'
import { setupOf } from '../session.ts'

const setup = setupOf({ pace: 'own' })
const [first, second] = setup.questions

const right = (question = first) => ({
  question: question?.id ?? '',
  option: question?.options.find(({ correct }) => correct)?.id ?? '',
})
const wrong = (question = first) => ({
  question: question?.id ?? '',
  option: question?.options.find(({ correct }) => !correct)?.id ?? '',
})

function played(pupils: Parameters<typeof messagesFromPaper>[0], more: Partial<Setup> = {}): State {
  let id = 0
  const messages = messagesFromPaper(pupils, setup.questions, () => `id-${id++}`)
  const now = setup.created + 1000
  return messages.reduce((state, message) => step(state, message, now).state, begin({ ...setup, ...more }, now))
}

test('answers on paper make the report that the same answers on screens make', () => {
  const report = reportOf(
    played([
      { nickname: 'No. 1', answers: [right(first), wrong(second)] },
      { nickname: 'No. 2', answers: [wrong(first)] },
    ]),
  )
  expect(report.participation).toMatchObject({ people: 2, answering: 2, answers: 3 })
  expect(report.questions.map(({ facility }) => facility)).toEqual([0.5, 0])
  expect(report.pupils.map(({ nickname, right, answered }) => [nickname, right, answered])).toEqual([
    ['No. 1', 1, 2],
    ['No. 2', 0, 1],
  ])
})

test('questions keep the numbers of the sheets that they were answered on', () => {
  const places = setup.questions.map((_, item) => (item === 0 ? 0 : item + 1))
  const { questions, leftOut } = reportOf(
    played([{ nickname: 'No. 1', answers: [right(first), right(second)] }], { places }),
  )
  expect(questions.map(({ place }) => place)).toEqual([0, 2])
  // A question that nobody answered is not one that was withdrawn.
  expect(leftOut).toEqual([1])
})

test('numbers stand in their order, however many there are', () => {
  const names = paperNames([2, 10, 100])
  expect(names).toEqual(['No. 002', 'No. 010', 'No. 100'])
  expect(names.toSorted((a, b) => a.localeCompare(b))).toEqual(names)
})

test('each of two hundred strips keeps its own number', () => {
  const names = paperNames(Array.from({ length: 200 }, (_, i) => i + 1))
  const state = played(names.map((nickname) => ({ nickname, answers: [] })))
  expect([...state.participants.values()].map(({ nickname }) => nickname)).toEqual(names)
})
