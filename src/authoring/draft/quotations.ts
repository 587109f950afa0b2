/** Words between quotation marks: where the marks stand in the text, and the words without them. */
export type Quotation = { start: number; end: number; words: string }

/** Every quotation of a text, in its order; one that is not closed runs to the end. */
export const quotationsIn = (text: string): Quotation[] =>
  [...text.matchAll(/“([^“”]*)(?:”|$)/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    words: bare(found[1] ?? ''),
  }))

/** Whether a text breaks off inside a quotation, so that what follows belongs to the same sentence. */
export const isOpen = (text: string): boolean => (text.match(/“/g)?.length ?? 0) > (text.match(/”/g)?.length ?? 0)

/** Straight quotation marks and apostrophes as a dossier writes them. */
export const typographic = (text: string): string =>
  text
    .replace(/(^|[\s([—–-])"/gm, '$1“')
    .replaceAll('"', '”')
    .replace(/(\p{L})'/gu, '$1’')

/** The comma or full stop before the closing mark belongs to the sentence around the quotation. */
const bare = (words: string): string => words.trim().replace(/[,.;:]+$/, '')
