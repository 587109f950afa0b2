import type { SourceReference } from '../questions/model.ts'
import { explainerText } from './text.ts'

/** A claim as a sentence with the one who passes it on; what is only implied stays a clause, because nobody said it. */
export const attributed = ({ chain, mode }: Pick<SourceReference, 'chain' | 'mode'>, clause: string): string =>
  mode === 'implies'
    ? explainerText.compare.that(clause)
    : explainerText.compare.according(chain[1] ?? chain[0] ?? '', clause)
