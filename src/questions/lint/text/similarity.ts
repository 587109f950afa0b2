import { shared } from './sets.ts'
import { wordsOf } from './words.ts'

/** Twice the shared members over the members of both, 0 to 1 (Dice). */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * shared(a, b).size) / (a.size + b.size)
}

/** How much of a set the other one has, 0 to 1; an empty set is not covered. */
export function covered(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : shared(part, whole).size / part.size
}

/** Every run of this many words in a text, in lower case. */
export function runs(text: string, length: number): Set<string> {
  const words = wordsOf(text.toLowerCase())
  return new Set(
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => words.slice(i, i + length).join(' ')),
  )
}
