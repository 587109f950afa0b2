import { describe, expect, test } from 'vitest'
import type { Quiz } from '../../../src/questions/model.ts'
import type { Row } from '../../../src/results/model.ts'
import { evenness, statsView } from '../../../src/results/pages/view.ts'
import { noOthers } from '../../../src/results/statistics/joined.ts'
import { fold, noTally } from '../../../src/results/statistics/tally.ts'
import { story } from '../../explainer/small-story.ts'
import { edition } from '../../quiz/small-edition.ts'

// An option that states what one account alone says: the truce is the North’s.
const stated = story.topics.map((topic) => ({
  ...topic,
  claims: topic.claims.map((claim) => (claim.id === 'truce' ? { ...claim, id: 'wrong-1' } : claim)),
}))
// As much of a story as the view reads.
const quiz = { dossier: { ...story, topics: stated }, version: 'v1', bank: edition.questions } as unknown as Quiz
const noon = (day: number): number => Date.UTC(2026, 10, day, 12)

/** Readers of the whole edition, each as one digit for each question: the option picked, the key being 0. */
const readers = (picks: string[], at = noon(20)): Row[] =>
  picks.map((digits, i) => {
    const responses = edition.questions.map(({ id, options }, place) => {
      const option = options[Number(digits[place])]?.id ?? ''
      return [id, option, 'key', options.length] as const
    })
    const score = responses.filter(([, option]) => option === 'key').length
    const entry = {
      attempt: `${at} ${i}`,
      version: 'v1',
      edition: 7,
      length: 5,
      score,
      ms: 9000,
      flagged: false,
      responses,
    }
    return { seq: i + 1, at, entry }
  })
const view = (rows: Row[]) => statsView(quiz, fold(noTally(), rows), noOthers)

describe('the results of a story', () => {
  const rows = [...readers(Array(6).fill('00010'), noon(20)), ...readers(Array(6).fill('01020'), noon(23))]
  const { questions, hardest, divisive, days, distributions, mean } = view(rows)

  test('say what share chose each option, the key first', () => {
    expect(questions.map(({ options }) => options.map(({ share }) => share))).toEqual([
      [1, 0, 0],
      [0.5, 0.5, 0],
      [1, 0, 0],
      [0, 0.5, 0.5],
      [1, 0, 0],
    ])
  })

  test('name the hardest and the most divisive questions, and none that all got right', () => {
    expect(hardest.map(({ id }) => id)).toEqual(['family.four', 'family.two'])
    expect(divisive.map(({ id }) => id)).toEqual(['family.two', 'family.four'])
  })

  test('show every day of two weeks at least, those without readers too', () => {
    expect(days).toHaveLength(14)
    expect(days.slice(-5)).toEqual([
      { day: '2026-11-19', attempts: 0 },
      { day: '2026-11-20', attempts: 6 },
      { day: '2026-11-21', attempts: 0 },
      { day: '2026-11-22', attempts: 0 },
      { day: '2026-11-23', attempts: 6 },
    ])
  })

  test('show the scores of each length, and the mean of all', () => {
    expect(distributions).toEqual([{ length: 5, attempts: 12, scores: [0, 0, 0, 6, 6, 0] }])
    expect(mean).toBe(0.7)
  })
})

describe('the misconception that readers had most often', () => {
  test('is that with the greatest share among those who could, whatever its count', () => {
    const rows = readers([...Array(5).fill('00000'), ...Array(5).fill('10010'), ...Array(5).fill('00000')])
    // Question four alone offers the stronger verb; the wrong person is offered three times and chosen as often.
    expect(view(rows).topMisconception).toEqual({
      misconception: 'stronger-verb',
      account: null,
      share: 1 / 3,
      answers: 15,
    })
  })

  test('names the account whose claim was misplaced', () => {
    const named = {
      ...quiz,
      bank: quiz.bank.map((item) =>
        item.id === 'family.two'
          ? {
              ...item,
              options: item.options.map((o) => (o.id === 'wrong-1' ? { ...o, misconception: 'other-account' } : o)),
            }
          : item,
      ),
    } as Quiz
    const tally = fold(noTally(), readers([...Array(9).fill('02000'), '00000']))
    expect(statsView(named, tally, noOthers).topMisconception).toMatchObject({
      misconception: 'other-account',
      account: 'NTV',
      share: 0.9,
    })
  })

  test('waits for ten answers', () => {
    // Three readers meet the wrong person three times each.
    expect(view(readers(Array(3).fill('11111'))).topMisconception).toBeNull()
  })
})

test('below ten readers no question and no score is shown', () => {
  expect(view(readers(Array(9).fill('00000')))).toMatchObject({ attempts: 9, questions: [], distributions: [] })
})

test('questions of other versions are listed with what was answered, the most answered first; the same ones count here', () => {
  const counts = (responses: number, right: number) => ({
    key: 'key',
    offered: 3,
    responses,
    options: { key: right },
    disputes: { unclear: 2 },
    beingLookedAt: false,
  })
  const others = {
    versions: ['v0'],
    same: { 'family.one': counts(30, 3) },
    gone: { rare: counts(9, 9), often: counts(20, 5) },
  }
  const { gone, joined, questions, attempts } = statsView(quiz, fold(noTally(), readers(['00000'])), others)
  expect([attempts, joined]).toEqual([1, 30])
  expect(questions).toMatchObject([
    { id: 'family.one', elsewhere: 30, disputes: 2, analysis: { answers: 31, facility: 4 / 31 } },
  ])
  expect(gone).toEqual([
    { id: 'often', answers: 20, right: 0.25, disputes: 2, beingLookedAt: false },
    { id: 'rare', answers: 9, right: null, disputes: 2, beingLookedAt: false },
  ])
})

test('readers split evenly over all options are divided wholly, and at one not at all', () => {
  expect(evenness([1 / 3, 1 / 3, 1 / 3])).toBeCloseTo(1, 12)
  expect(evenness([1, 0, 0])).toBeCloseTo(0, 12)
  expect(evenness([0.5, 0.5, 0])).toBeCloseTo(Math.log(2) / Math.log(3), 12)
})
