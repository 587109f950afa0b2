import type { SourceReference } from '../questions/model.ts'
import { text } from '../ui/text.ts'

/** A claim as a sentence with the one who passes it on; what is only implied stays a clause, because nobody said it. */
export const attributed = ({ chain, mode }: Pick<SourceReference, 'chain' | 'mode'>, clause: string): string =>
  mode === 'implies' ? text.compare.that(clause) : text.compare.according(chain[1] ?? chain[0] ?? '', clause)
