import type { Entity } from './entity.ts'
import type { Token } from './sentences.ts'
import type { Span } from './subjects.ts'

/** "Xi stated that …": who says so, which words say that, and over what it reaches. */
export type Frame = {
  /** Outermost first. */
  sources: Entity[]
  /** The words that attribute, which are no part of what is said. */
  head: Span
  /** All of its part of the sentence, or only what follows the head. */
  reach: 'whole' | 'after'
  /** It stands beside the frame before, and not inside what that one says. */
  beside: boolean
  implied: boolean
}

/** Whether a quotation stands before a word of the sentence. */
export const quotedBefore = (tokens: readonly Token[], to: number): boolean =>
  tokens.slice(0, to).some(({ quotation }) => quotation)

/** A new subject after "and", "which" or a comma, and not after "that" or a verb. */
export function standsBeside(tokens: readonly Token[], from: number): boolean {
  const [first, before] = [tokens[from], tokens[from - 1]]
  return (
    before !== undefined &&
    (/^(and|but|which|while|whereas|when|as)$/.test(before.word) || /[,;]/.test(first?.before ?? ''))
  )
}
