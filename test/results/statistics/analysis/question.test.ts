import { describe, expect, test } from 'vitest'
import { analyse } from '../../../../src/results/statistics/analysis/question.ts'
import { formQuality } from '../../../../src/results/statistics/analysis/test-quality.ts'
import type { QuestionTally } from '../../../../src/results/statistics/tally.ts'

const asked = { difficulty: 0.4, options: [{ id: 'key' }, { id: 'near' }, { id: 'far' }] }

/** A question of three options in quizzes of two: who chose what, by total score. */
function tally(chosen: Record<string, number[]>): QuestionTally {
  const options = Object.fromEntries(
    Object.entries(chosen).map(([option, scores]) => [option, scores.reduce((a, b) => a + b, 0)]),
  )
  const responses = Object.values(options).reduce((a, b) => a + b, 0)
  return { key: 'key', offered: 3, responses, options, groups: { 2: chosen }, logit: 0 }
}

describe('a sound question', () => {
  const sound = analyse(asked, tally({ key: [0, 10, 20], near: [8, 1, 0], far: [1, 0, 0] }))

  test('has its facility with interval, its word and no alarm', () => {
    expect(sound).toMatchObject({ answers: 40, facility: 0.75, corrected: 0.625, word: 'middling', alarms: [] })
    expect(sound.interval?.[0]).toBeCloseTo(0.598, 3)
  })

  test('tells the strong from the weak', () => {
    // Marks and rests as fourfold table: 20 right/right, 10 right/wrong, 1 wrong/right, 9 wrong/wrong; this is its phi.
    expect(sound.discrimination).toBeCloseTo((20 * 9 - 10 * 1) / Math.sqrt(30 * 10 * 21 * 19), 12)
    // The lower eleven are the nine who had nothing right and two of the eleven with one point, ten of whom had this right.
    expect(sound.upperLower).toBeCloseTo(1 - (2 * (10 / 11)) / 11, 12)
  })

  test('knows which distractors function', () => {
    expect(sound.options).toMatchObject([
      { option: 'key', isKey: true, share: 0.75, high: 1, functions: null },
      { option: 'near', share: 0.225, high: 0, functions: true },
      { option: 'far', share: 0.025, high: 0, functions: false },
    ])
  })
})

describe('alarms', () => {
  test.each([
    ['below-chance', { key: [0, 1, 2], near: [3, 3, 0], far: [1, 0, 0] }],
    ['negative-discrimination', { key: [0, 18, 1], near: [1, 10, 0], far: [0, 0, 0] }],
    ['distractor-beats-key', { key: [0, 9, 1], near: [0, 20, 0], far: [5, 0, 0] }],
  ])('%s', (alarm, chosen) => {
    expect(analyse(asked, tally(chosen)).alarms).toContain(alarm)
  })

  test('that compare strong and weak wait for thirty answers, the others for ten', () => {
    expect(analyse(asked, tally({ key: [0, 18, 1], near: [1, 9, 0] })).alarms).toEqual([])
    expect(analyse(asked, tally({ key: [0, 0, 0], near: [9, 0, 0] })).alarms).toEqual([])
  })
})

test('below ten answers nothing is said, and below thirty nothing that compares', () => {
  expect(analyse(asked, tally({ key: [0, 5, 4] }))).toMatchObject({
    answers: 9,
    facility: null,
    options: [],
    word: null,
  })
  expect(analyse(asked, tally({ key: [0, 15, 4], near: [5, 5, 0] }))).toMatchObject({
    answers: 29,
    facility: 19 / 29,
    discrimination: null,
    efficiency: null,
    word: null,
  })
  expect(analyse(asked, undefined)).toMatchObject({ answers: 0, difficulty: 0.4 })
})

test('in quizzes of different lengths a reader is as strong as the share of right answers', () => {
  // Right on this one question: 1 of 5 is a weaker reader than 3 of 10, and both than whoever had 9 of 10.
  const mixed: QuestionTally = {
    ...tally({}),
    responses: 40,
    options: { key: 20, near: 20 },
    groups: {
      5: { key: [0, 10, 0, 0, 0, 0], near: [10, 0, 0, 0, 0, 0] },
      10: { key: [0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0], near: [0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0] },
    },
  }
  const { options, upperLower } = analyse(asked, mixed)
  // The lower eleven: ten of 0/5 and one of 1/5. The upper eleven: ten of 9/10 and one of 3/10.
  expect(options.find(({ option }) => option === 'key')).toMatchObject({ low: 1 / 11, high: 10 / 11 })
  expect(upperLower).toBeCloseTo(9 / 11, 12)
})

test('the prior difficulty gives way to the estimate as answers come in', () => {
  const measured = (responses: number) => analyse(asked, { ...tally({}), responses, logit: 2_000_000 }).difficulty
  expect(measured(0)).toBe(0.4)
  expect(measured(10)).toBeCloseTo((0.4 + 1 / (1 + Math.exp(-2))) / 2, 12)
  expect(measured(100_000)).toBeCloseTo(1 / (1 + Math.exp(-2)), 3)
})

test('a fixed form’s consistency comes out of its tally as it does out of a table of marks', () => {
  // Four persons of 1.1.1, 1.1.0, 0.1.0, 0.0.0, four times over: worked by hand in the test of marks, with n = 16.
  const quality = formQuality({ scores: [4, 4, 4, 4], right: [8, 12, 4] })
  expect(quality?.consistency).toBeCloseTo(0.75, 12)
  expect(quality?.mean).toBe(1.5)
  expect(formQuality({ scores: [2, 2, 2, 2], right: [4, 6, 2] })).toBeNull()
})
