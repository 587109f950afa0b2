import type { Question } from '../../questions/model.ts'
import type { Setup, State } from './state.ts'

/**
 * The questions under ids that `newId` draws for one session, their options in the order of those ids, which is random
 * too. So until the end neither an id nor a place says anything of the bank, which is public with all its keys.
 */
export function withSessionIds(
  questions: readonly Question[],
  newId: () => string,
): Pick<Setup, 'questions' | 'bankIds'> {
  const bankIds: Setup['bankIds'] = {}
  const draw = (bankId: string): string => {
    const id = newId()
    bankIds[id] = bankId
    return id
  }
  const renamed = questions.map(({ options, ...question }) => ({
    ...question,
    id: draw(question.id),
    options: options.map((option) => ({ ...option, id: draw(option.id) })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }))
  return { questions: renamed, bankIds }
}

/** The same session under the bank’s own ids, for the report and for the public statistics. */
export function withBankIds(state: State): State {
  const { setup, votes } = state
  const bankId = (id: string): string => setup.bankIds[id] ?? id
  const questions = setup.questions.map((question) => ({
    ...question,
    id: bankId(question.id),
    options: question.options.map((option) => ({ ...option, id: bankId(option.id) })),
  }))
  const renamed = [...votes].map(([round, some]) => {
    const named = [...some].map(([person, vote]) => [person, { ...vote, option: bankId(vote.option) }] as const)
    return [round, new Map(named)] as const
  })
  return { ...state, setup: { ...setup, questions, bankIds: {} }, votes: new Map(renamed) }
}
