import { describe, expect, test } from 'vitest'
import { bankSet, editionSet } from '../../src/exports/export-set.ts'
import { fileName, formats } from '../../src/exports/formats.ts'
import { json } from '../../src/exports/json.ts'
import type { ExportQuestion } from '../../src/exports/model.ts'
import { fitting } from '../../src/exports/too-long.ts'
import { assemble } from '../../src/questions/edition.ts'
import { takeAwayText } from '../../src/take-away/text.ts'
import { allQuizzes } from '../support/quizzes.ts'
import { hostile } from './sets.ts'

const [quiz] = allQuizzes()
if (!quiz) throw new Error('There is no story.')
const made = assemble(quiz, { edition: 17, length: 10 })
if (!made.ok) throw new Error(made.reason)
const set = editionSet(quiz, made.edition, 'https://quiz.example/')

test('an edition leaves with the questions and options of its page, in the same order', () => {
  expect(
    set.questions.map(({ id, options }) => [id, options.map(({ id, text, correct }) => ({ id, text, correct }))]),
  ).toEqual(
    made.edition.questions.map(({ id, options }) => [
      id,
      options.map(({ id, text, correct }) => ({ id, text, correct })),
    ]),
  )
  expect(set.part).toBe('Edition 17, 10 questions')
})

test('the whole bank leaves with every question once, and its right answers in every place', () => {
  const bank = bankSet(quiz, 'https://quiz.example/')
  expect(bank.questions.map(({ id }) => id)).toEqual(quiz.bank.map(({ id }) => id))
  const places = bank.questions.map(({ options }) => options.findIndex(({ correct }) => correct))
  for (const place of [0, 1, 2, 3])
    expect(places.filter((one) => one === place).length).toBeGreaterThan(places.length / 8)
})

test('a question that has been withdrawn since does not leave', () => {
  const [first] = made.edition.questions
  const withdrawnSince = [{ item: first?.id ?? '', date: '2026-01-01', reason: 'It was wrong.' }]
  const older = { ...quiz, withdrawnSince }
  const again = assemble(older, made.edition)
  if (!again.ok) throw new Error(again.reason)
  const left = editionSet(older, again.edition, 'https://quiz.example/')
  expect(left.questions.map(({ id }) => id)).toEqual(made.edition.questions.slice(1).map(({ id }) => id))
  expect(left.part).toBe('Edition 17, 9 questions')
  expect(bankSet(older, '').questions.length).toBe(quiz.bank.length - 1)
})

test('sources say who says so, and whether it was only implied', () => {
  const implied = allQuizzes()
    .flatMap((one) => bankSet(one, '').questions)
    .flatMap(({ sources }) => sources)
  expect(implied.every((line) => /^Paragraph \d+: the /.test(line))).toBe(true)
  expect(implied.some((line) => line.includes('(implied)'))).toBe(true)
})

test('JSON has the whole set', () => {
  expect(JSON.parse(String(json.write(hostile)))).toEqual(hostile)
})

describe('what is too long for a format', () => {
  const short = (question: ExportQuestion): ExportQuestion => ({
    ...question,
    statement: '',
    stem: 'x'.repeat(119),
    options: question.options.map((option) => ({ ...option, text: 'y'.repeat(75) })),
  })
  const questions = set.questions.map(short)
  const [first] = questions
  if (!first) throw new Error('The edition is empty.')

  test('is nothing where every text has exactly what the format takes', () => {
    expect(fitting(formats.kahoot.limits, { ...set, questions }).tooLong).toEqual([])
  })

  test('is named with its length and the limit, and the others fit', () => {
    const long = { ...set, questions: questions.with(0, { ...first, stem: 'x'.repeat(120) }) }
    const { set: left, tooLong } = fitting(formats.kahoot.limits, long)
    expect(tooLong).toEqual([{ question: first.id, number: 1, part: 'question', length: 121, limit: 120 }])
    expect(left.questions.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(left.part).toBe('Edition 17, 10 questions, 9 of which fit')
  })

  test('is an option too, and one option too many', () => {
    const options = Array.from({ length: 5 }, (_, i) => ({
      id: `${i}`,
      text: 'y'.repeat(i === 2 ? 76 : 1),
      correct: i === 0,
      feedback: '',
    }))
    const { set: left, tooLong } = fitting(formats.kahoot.limits, { ...set, questions: [{ ...first, options }] })
    expect(tooLong.map(({ part, length, limit }) => [part, length, limit])).toEqual([
      ['option', 76, 75],
      ['options', 5, 4],
    ])
    expect(left.questions).toEqual([])
  })

  test.each([
    ['blooket', 'Blooket takes 4 options a question.'],
    ['gimkit', 'Gimkit takes 4 options a question.'],
    ['kahoot', 'Kahoot! takes 120 characters a question, 75 characters an option, and 4 options a question.'],
  ] as const)('is said of %s by the limits that it has', (format, takes) => {
    const { limits } = formats[format]
    const options = Array.from({ length: 5 }, (_, i) => ({ id: `${i}`, text: 'y', correct: i === 0, feedback: '' }))
    const five = { ...set, questions: questions.with(1, { ...first, number: 2, options }) }
    const { tooLong } = fitting(limits, five)
    const place = takeAwayText.places[format].name
    expect(tooLong).toEqual([{ question: first.id, number: 2, part: 'options', length: 5, limit: 4 }])
    const beyond = 'Question 2 goes beyond that and is left out; nothing is cut.'
    expect(takeAwayText.outOf(place, limits ?? {}, [2])).toBe(`${takes} ${beyond}`)
    expect(takeAwayText.tooLong(place, tooLong, 9)).toContain(`does not fit: it has 5 options, and ${place} takes 4.`)
  })
})

test('a file’s name says what is in it, in signs that need no escape', () => {
  expect(fileName(set, 'kahoot')).toMatch(/^[a-z0-9-]+-edition-17-length-10-kahoot\.xlsx$/)
  expect(fileName(bankSet(quiz, ''), 'gift')).toMatch(/^[a-z0-9-]+-bank-gift\.gift$/)
})
