import compiled from '../../.build/quizzes.json'
import type { Quiz } from './model.ts'
import { type PackedQuiz, unpack } from './packing.ts'

// The build has checked and proved what it wrote; parsing it again would cost every cold start.
const quizzes = new Map((compiled as unknown as PackedQuiz[]).map((packed) => [packed.dossier.id, unpack(packed)]))

/** The quiz of this id, or null if this Worker carries none. */
export const findQuiz = (id: string): Quiz | null => quizzes.get(id) ?? null

/** Every quiz that this Worker carries, newest story first. */
export const allQuizzes = (): Quiz[] =>
  [...quizzes.values()].sort((a, b) => b.dossier.date.localeCompare(a.dossier.date))
