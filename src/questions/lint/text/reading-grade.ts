import { syllable } from 'syllable'
import { mean, wordsOf } from './words.ts'

/** School grade of the sentences by Flesch and Kincaid (1975): long sentences and long words raise it. */
export function readingGrade(sentences: readonly string[]): number {
  const words = sentences.map(wordsOf).filter((list) => list.length > 0)
  if (words.length === 0) return 0
  const perSentence = mean(words.map((list) => list.length))
  const perWord = mean(words.flat().map((word) => Math.max(1, syllable(word))))
  return 0.39 * perSentence + 11.8 * perWord - 15.59
}
