import type { Library } from './library.ts'
import type { Verdict } from './verdict.ts'

/** What a reader sees before the options: a sentence to weigh, where there is one, and the question. */
export type Asked = { statement?: string; stem: string }

/**
 * A way of reading questions: it judges every option, or answers null where the question is none that it knows. Each
 * goes by the words of the question, never by an item’s id or family.
 */
export type Reader = (library: Library, asked: Asked, options: readonly string[]) => Verdict[] | null

/** Judges one option; `said` is what the groups of the stem caught, `statement` the sentence to weigh. */
type Judge = (library: Library, option: string, said: readonly string[], statement: string) => Verdict

/** A reader of stems that match, which judges each option by itself. */
export function reader(stem: RegExp, judge: Judge): Reader {
  return (library, { statement = '', stem: text }, options) => {
    const match = stem.exec(text)
    if (!match) return null
    const said = match.slice(1).map((group) => group ?? '')
    return options.map((option) => judge(library, option, said, statement))
  }
}

/** The stop at the end of a sentence taken off. */
export const unstopped = (sentence: string): string => sentence.trim().replace(/\.$/, '')
