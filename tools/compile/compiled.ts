import { readFileSync } from 'node:fs'
import type { Quiz } from '../../src/questions/model.ts'
import { type PackedQuiz, unpack } from '../../src/questions/packing.ts'

/** Where the build puts every story of quizzes/ in its present version, ready to be published. */
export const compiledFile = '.build/stories.json'

/** The stories as `compileQuizzes` last wrote them. */
export const packedQuizzes = (): PackedQuiz[] => JSON.parse(readFileSync(compiledFile, 'utf8'))

/** The same, unpacked. */
export const compiledQuizzes = (): Quiz[] => packedQuizzes().map(unpack)
