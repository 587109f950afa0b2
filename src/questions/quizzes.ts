import { packedQuizzes } from '../../.build/quizzes.ts'
import type { Quiz } from './model.ts'
import { type PackedQuiz, unpack } from './packing.ts'

let unpacked: Map<string, Quiz> | undefined

/** The quiz of this id, or null if this Worker carries none. */
export const findQuiz = (id: string): Quiz | null => quizzes().get(id) ?? null

/** Every quiz that this Worker carries, newest story first. */
export const allQuizzes = (): Quiz[] =>
  [...quizzes().values()].sort((a, b) => b.dossier.date.localeCompare(a.dossier.date))

/**
 * Unpacks when a quiz is first asked for: a ledger, a stylesheet or the loader need none, and it takes as long as the rest
 * of the start. The build has checked and proved what it wrote, so nothing is checked again.
 */
function quizzes(): Map<string, Quiz> {
  unpacked ??= new Map((JSON.parse(packedQuizzes) as PackedQuiz[]).map((quiz) => [quiz.dossier.id, unpack(quiz)]))
  return unpacked
}
