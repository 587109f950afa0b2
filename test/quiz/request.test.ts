import { describe, expect, test } from 'vitest'
import { readAnswers, readResult } from '../../src/quiz/request.ts'
import { findQuiz } from '../support/quizzes.ts'

const found = findQuiz('xi-putin-call')
if (!found) throw new Error('The build carries no story.')
const quiz = found
const form = { edition: '3', length: '5' }
const fields = { ...form, version: quiz.version, q1: '0', q2: '1', q3: '0', q4: '1', q5: '0' }

describe('the address of a result', () => {
  test('gives the edition, the picks and how sure the reader was', () => {
    const read = readResult(quiz, { ...form, picks: '01010', sure: '12300' })
    expect(read).toMatchObject({ ok: true, picks: [0, 1, 0, 1, 0], sure: [1, 2, 3, 0, 0], edition: { edition: 3 } })
  })

  test.each([
    [{ picks: '0101' }, 'picks-too-few'],
    [{}, 'picks-too-few'],
    [{ picks: '010101' }, 'picks-too-many'],
    [{ picks: '0'.repeat(5000) }, 'picks-too-many'],
    [{ picks: '01019' }, 'picks-out-of-range'],
    [{ picks: '0101x' }, 'picks-out-of-range'],
    [{ picks: '01010', version: 'gone' }, 'version-gone'],
    [{ picks: '01010', edition: '0' }, 'unknown-edition'],
    [{ picks: '01010', edition: '501' }, 'unknown-edition'],
    [{ picks: '01010', edition: 'abc' }, 'unknown-edition'],
    [{ picks: '01010', length: '7' }, 'unknown-length'],
  ])('with %j is refused: %s', (part, reason) => {
    expect(readResult(quiz, { ...form, ...part })).toMatchObject({ ok: false, reason })
  })

  test.each(['1234', '99999', 'abcde', ''])('takes certainty written “%s” as not asked', (sure) => {
    expect(readResult(quiz, { ...form, picks: '01010', sure })).toMatchObject({ ok: true, sure: [] })
  })
})

describe('a form sent without script', () => {
  test('gives a pick for every question', () => {
    expect(readAnswers(quiz, fields)).toMatchObject({ ok: true, picks: [0, 1, 0, 1, 0], sure: [] })
  })

  test('with questions left open names them', () => {
    const { q2: _, q4: __, ...open } = fields
    expect(readAnswers(quiz, open)).toMatchObject({ ok: false, reason: 'picks-too-few', unanswered: [2, 4] })
  })

  test.each([
    [{ q3: '9' }, 'picks-out-of-range'],
    [{ q3: '-1' }, 'picks-out-of-range'],
    [{ q3: 'yes' }, 'picks-out-of-range'],
    [{ version: 'gone' }, 'version-gone'],
    [{ edition: '501' }, 'unknown-edition'],
    [{ length: '6' }, 'unknown-length'],
  ])('with %j is refused: %s', (part, reason) => {
    expect(readAnswers(quiz, { ...fields, ...part })).toMatchObject({ ok: false, reason })
  })
})
