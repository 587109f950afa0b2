/** Letters and digits in lower case, single spaces: what is left of a text when its dress is taken off. */
export function plain(text: string): string {
  const known = undressed.get(text)
  if (known !== undefined) return known
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  undressed.set(text, words)
  return words
}

// The same few thousand texts are compared again and again.
const undressed = new Map<string, string>()

export const same = (a: string, b: string): boolean => plain(a) === plain(b)

/** Whether the words of one text stand, next to each other and in order, in the other. */
export const stands = (part: string, text: string): boolean =>
  plain(part) !== '' && ` ${plain(text)} `.includes(` ${plain(part)} `)

/** A name without its possessive ending. */
export const bare = (name: string): string => name.trim().replace(/’s?$/, '')

/** The words between quotation marks, where the whole text is one quotation. */
export const unquoted = (text: string): string | undefined => /^“([^”]+)”$/.exec(text.trim())?.[1]
