import { remember } from './remember.ts'

/** The words of a text as a reader counts them: a hyphen, an apostrophe and the dash of a range join, all else parts. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[-–’'.][\p{L}\p{N}]+)*/gu) ?? []

export const wordCount = (text: string): number => wordsOf(text).length

/** Lower case, words only, one space between them: what two texts have in common once their punctuation is gone. */
export const normal = remember((text: string): string => wordsOf(text.toLowerCase().replaceAll("'", '’')).join(' '))

/** Whether the words of one text stand, next to each other and in order, in the other. */
export const holds = (text: string, part: string): boolean =>
  normal(part) !== '' && ` ${normal(text)} `.includes(` ${normal(part)} `)

/** What stands between typographic quotation marks, each stretch by itself. */
export const quotationsIn = (text: string): string[] =>
  [...text.matchAll(/“([^”]*)”/gu)].map(([, words]) => words ?? '')

/** The text without what it quotes: the words that are the question’s own. */
export const unquoted = (text: string): string => text.replace(/“[^”]*”/gu, '“”')

export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length

/** The sentences of a text; a stop ends one where a capital or a quotation mark follows. */
export const sentencesIn = (text: string): string[] =>
  text
    .trim()
    .split(/(?<=[.?!]”?)\s+(?=[\p{Lu}“])/u)
    .filter((sentence) => sentence !== '')
