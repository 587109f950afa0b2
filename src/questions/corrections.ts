import type { Correction } from '../dossier/model.ts'
import type { Item, Question, Quiz } from './model.ts'

/** Every correction of a story, oldest first: of an earlier version, those that were made since too. */
export const correctionsOf = ({ correctedSince, dossier }: Quiz): readonly Correction[] =>
  correctedSince ?? dossier.corrections ?? []

/** Those that touch one of these claims. */
export const touching = (corrections: readonly Correction[], claims: readonly string[]): readonly Correction[] =>
  corrections.filter((correction) => correction.claims.some((claim) => claims.includes(claim)))

/** What has been corrected of the claims that a question rests on; empty where nothing has. */
export function correctionsOn(quiz: Quiz, { source }: Item): Pick<Question, 'corrections'> {
  const corrections = touching(
    correctionsOf(quiz),
    source.map(({ claim }) => claim),
  )
  return corrections.length > 0 ? { corrections } : {}
}
