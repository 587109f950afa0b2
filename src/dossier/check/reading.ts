import { fleschKincaid } from 'flesch-kincaid'
import { stemmer } from 'stemmer'
import { syllable } from 'syllable'

/** The school grade (United States) at which a text can be read, by Flesch and Kincaid’s formula. */
export function readingGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn)
  const syllables = words.reduce((total, word) => total + syllablesIn(word), 0)
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })
}

/** Counted once for each word: the same few hundred come again and again. */
function syllablesIn(word: string): number {
  const known = counted.get(word)
  if (known !== undefined) return known
  const count = syllable(word)
  counted.set(word, count)
  return count
}

const counted = new Map<string, number>()

/** How many words a reader counts; “Xi’s” and “military-technical” are one each. */
export const wordCount = (sentence: string): number => wordsIn(sentence).length

/** The sentences of a short text of our own: each ends with a mark and is followed by a capital. */
export const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?][”’]?)\s+(?=[“‘]?\p{Lu})/u)

/** The stems of a text’s words of four letters and more. */
export const stemsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stemmer))

const wordsIn = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []
