import { parts, words } from '../../../.build/bad-words.ts'
import { digitsAsLetters, skeletonOf } from './skeleton.ts'

type List = { words: ReadonlySet<string>; parts: readonly string[] }
let list: List | undefined

/** Whether a name has a word in it that is on the list, also spelled out, drawn out, or with digits and look-alikes. */
export function hasBadWord(name: string): boolean {
  // Taken apart with the first name that is typed, and not at the start of the Worker.
  list ??= { words: new Set(words.split(' ')), parts: parts.split(' ') }
  const text = digitsAsLetters(name.normalize('NFKD').toLowerCase())
  // Single letters are joined to a word. Whole words are not joined, or “Tidy Kestrel” would fail.
  const spelled = text.replace(/(?<=(?<![\p{L}\p{M}])\p{L}\p{M}*)[^\p{L}\p{M}]+(?=\p{L}\p{M}*(?![\p{L}\p{M}]))/gu, '')
  const { words: whole, parts: inside } = list
  return (
    [text, spelled].some((text) =>
      text
        .split(/[^\p{L}\p{M}]+/u)
        .flatMap(readings)
        .some((word) => whole.has(word)),
    ) || readings(text).some((run) => inside.some((part) => run.includes(part)))
  )
}

/** A word as it stands, without what is drawn out, and with no letter twice in a row. */
const readings = (word: string): string[] =>
  [word, word.replace(/(.)\1{2,}/gu, '$1'), word.replace(/(.)\1{2,}/gu, '$1$1'), word.replace(/(.)\1+/gu, '$1')].map(
    skeletonOf,
  )
