import { arrange } from '../../questions/arrangement.ts'
import { withdrawal } from '../../questions/edition.ts'
import type { Question, Quiz } from '../../questions/model.ts'
import type { Report } from '../protocol/report.ts'

/** The questions of a session in its order, for another class; without those that the story no longer asks. */
export function questionsAgain({ session, plan }: Report, quiz: Quiz): Question[] {
  const { edition = 0, bankIds = {} } = session
  // An older report has no plan. Its session’s questions, and their options, are in the order in which they were drawn.
  const ids = plan ?? Object.values(bankIds)
  const items = ids.flatMap((id) => quiz.bank.find((item) => item.id === id) ?? [])
  return arrange(
    items.filter((item) => withdrawal(quiz, item).withdrawn === undefined),
    edition,
  )
}
