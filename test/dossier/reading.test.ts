import { expect, test } from 'vitest'
import { readingGrade, wordCount } from '../../src/dossier/check/reading.ts'

test('a plain text reads at a low grade, an official one at a high grade', () => {
  expect(readingGrade(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59)
  expect(readingGrade(['Strategic coordination necessitates institutional communication.'])).toBeGreaterThan(20)
})

test('words are counted as a reader counts them', () => {
  expect(wordCount('Xi’s military-technical ties, 69 of them.')).toBe(6)
})
