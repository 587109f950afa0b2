import { describe, expect, test } from 'vitest'
import { minutesToAnswer } from '../../src/questions/minutes.ts'
import { misconceptions, nextForm, resultView } from '../../src/quiz/result.ts'
import { why } from '../../src/quiz/why.ts'
import { dossier, edition } from './small-edition.ts'

const result = (picks: number[], sure?: number[]) => resultView(dossier, edition, picks, sure)

describe('a result', () => {
  test('counts what is right, altogether and by kind of question in the order asked', () => {
    const view = result([0, 1, 0, 2, 0])
    expect([view.right, view.of]).toEqual([3, 5])
    expect(view.bySkill).toEqual([
      { skill: 'attribution', marks: [true, false, true] },
      { skill: 'omission', marks: [true, false] },
    ])
  })

  test.each([
    [[1, 1, 1, 1, 1], /^The two accounts are easy to mix up/],
    [[0, 1, 1, 1, 1], /^The two accounts are easy to mix up/],
    [[0, 0, 1, 1, 1], /^You know the outline/],
    [[0, 0, 0, 0, 1], /^Careful reading/],
    [[0, 0, 0, 0, 0], /^You read like an editor/],
  ])('of picks %j is commented with what its share of right answers earns', (picks, comment) => {
    expect(result(picks).comment).toMatch(comment)
  })

  test('names the kinds of misconception behind the misses, the most frequent first', () => {
    expect(misconceptions(edition.questions, [1, 1, 0, 1, 1])).toEqual([
      { kind: 'voice', count: 3 },
      { kind: 'strength', count: 1 },
    ])
    expect(misconceptions(edition.questions, [0, 0, 0, 0, 0])).toEqual([])
  })

  test('offers the first card of each miss, once, in the order of the story', () => {
    expect(result([1, 1, 1, 1, 1]).cards.map(({ id }) => id)).toEqual(['first', 'second'])
    expect(result([0, 1, 1, 1, 0]).cards.map(({ id }) => id)).toEqual(['second'])
    expect(result([0, 0, 0, 0, 0]).cards).toEqual([])
  })

  test('sets certainty against what was right, and leaves out what was not asked', () => {
    expect(result([0, 0, 1, 1, 0], [3, 3, 3, 1, 0]).calibration).toEqual([
      { sure: 3, right: 2, of: 3 },
      { sure: 1, right: 0, of: 1 },
    ])
    expect(result([0, 0, 0, 0, 0]).calibration).toEqual([])
  })
})

test('after the last edition comes the first, in the same length', () => {
  expect(nextForm({ edition: 7, length: 5 })).toEqual({ edition: 8, length: 5 })
  expect(nextForm({ edition: 500, length: 15 })).toEqual({ edition: 1, length: 15 })
})

test('an option says only what the explanation after it does not', () => {
  const [question] = edition.questions
  expect(question && [why(question, 0), why(question, 1)]).toEqual(['', 'Not so.'])
})

test('a quiz takes a minute at least, and longer with more questions', () => {
  expect(minutesToAnswer(edition.questions.slice(0, 1))).toBe(1)
  expect(minutesToAnswer([...edition.questions, ...edition.questions, ...edition.questions])).toBe(2)
  const statement = 'word '.repeat(360)
  expect(minutesToAnswer(edition.questions.slice(0, 1).map((question) => ({ ...question, statement })))).toBe(2)
})
