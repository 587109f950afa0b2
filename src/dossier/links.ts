/** A stretch of a card’s sentence: plain, or the words of a link with the id they lead to. */
export type Piece = { text: string; id?: string }

const link = /\[([^\]]+)\]\(([a-z0-9-]+)\)/g

/** Splits a card’s sentence at its [words](id). */
export const pieces = (sentence: string): Piece[] =>
  // Split at two groups gives text, words, id, text, words, id, …, text.
  sentence.split(link).flatMap((text, at, all) => {
    if (at % 3 === 1) return [{ text, id: all[at + 1] ?? '' }]
    return at % 3 === 0 && text !== '' ? [{ text }] : []
  })

/** The ids that a card’s sentence links to. */
export const linksIn = (sentence: string): string[] => pieces(sentence).flatMap(({ id }) => id ?? [])

/** The sentence as it is read: its words without the links. */
export const plain = (sentence: string): string =>
  pieces(sentence)
    .map(({ text }) => text)
    .join('')
