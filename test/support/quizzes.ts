import type { Quiz } from '../../src/questions/model.ts'
import { compiledQuizzes } from '../../tools/compile/compiled.ts'

let compiled: Quiz[] | undefined

/** Every story of quizzes/ as the build has compiled it. */
export function allQuizzes(): Quiz[] {
  compiled ??= compiledQuizzes()
  return compiled
}

/** The one of this id. */
export const findQuiz = (id: string): Quiz | null => allQuizzes().find(({ dossier }) => dossier.id === id) ?? null
