import { expect, test } from 'vitest'
import { statsText } from '../../../src/results/pages/text.ts'

test('the results page says how many quizzes do not count, and why', () => {
  const limit =
    'network had reached its daily limit (10 quizzes, or 2% of the day’s quizzes if that is more). The limit keeps one sender from changing the results.'
  expect(statsText.aside(1)).toBe(`Not counted: one quiz. It was a copy, or its ${limit}`)
  expect(statsText.aside(190)).toBe(`Not counted: 190 quizzes. They were copies, or their ${limit}`)
})
