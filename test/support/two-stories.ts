import { packedQuizzes } from '../../tools/compile/compiled.ts'
import { packedFrom } from '../../tools/compile/quizzes.ts'
import { runningWorker } from './worker.ts'

/** The running Worker with an invented story beside the first one. */
export const twoStories = () => runningWorker({}, {}, [...packedQuizzes(), ...packedFrom('test/stories')])
