import type { MarkKind } from './model.ts'

/** A marked part of a claim’s sentence: its words, and what they are. */
export type Mark = { kind: MarkKind; words: string }

const mark = /\[([^\]]+)\]\((who|verb|thing|date|number|place|body|reason)\)/g

/** The sentence as it is read, its marks taken off. */
export const unmarked = (text: string): string => text.replace(mark, '$1')

/** The marked parts of a sentence, in its order. */
export const marksIn = (text: string): Mark[] =>
  // The pattern finds no other kinds.
  [...text.matchAll(mark)].map(([, words = '', kind]) => ({ kind: kind as MarkKind, words }))

/** The sentence with the first mark of a kind exchanged for other words, as it is read. */
export function exchanged(text: string, kind: MarkKind, words: string): string {
  let done = false
  return unmarked(
    text.replace(mark, (whole, _, found) => {
      if (done || found !== kind) return whole
      done = true
      return words
    }),
  )
}
