import type { Bindings } from '../../env.ts'
import type { Edition, Quiz } from '../../questions/model.ts'
import type { PaperAnswers } from '../machine/from-paper.ts'
import type { Created } from '../protocol/messages.ts'
import { createUnderFreeCode, setupOf } from './create-session.ts'
import { objectOf } from './session-client.ts'

/**
 * Makes a session that is over already: what a class answered on paper, for the same report as any other. `places` are those
 * of the questions on its sheets, where that is not how they stand in the edition now.
 */
export async function createFromPaper(
  env: Bindings,
  quiz: Quiz,
  edition: Edition,
  pupils: readonly PaperAnswers[],
  places?: number[],
): Promise<Pick<Created, 'code' | 'secret' | 'deleteAt'>> {
  const { setup, secret } = await setupOf(env, quiz, edition, {
    pace: 'own',
    answers: 'each',
    timer: { kind: 'off' },
    discussionSeconds: 120,
    showFirst: false,
    points: false,
    typedNames: false,
    closeEarly: false,
    toStatistics: false,
    paper: true,
  })
  // Under the bank’s own ids and in the order of version A: it is over, so there is nothing to hide, and the report has the
  // numbers and letters that the class had on paper.
  const printed = { ...setup, questions: edition.questions, bankIds: {}, ...(places && { places }) }
  const code = await createUnderFreeCode((code) => objectOf(env, code).createFromPaper({ ...printed, code }, pupils))
  return { code, secret, deleteAt: setup.deleteAt }
}
