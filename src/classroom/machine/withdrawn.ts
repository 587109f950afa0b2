import { andThen, type Step, unchanged } from './effects.ts'
import { tellHosts } from './feed.ts'
import { tellAgain } from './phases.ts'
import { askedIn, type State } from './state.ts'

/** What the newsroom has withdrawn: one item of the bank, or every item of a family. */
export type Withdrawal = { item?: string | undefined; family?: string | undefined; reason: string }

/**
 * Leaves out what the newsroom has withdrawn and the class has not been asked, and tells the hosts why. A question that was
 * asked, or that somebody has answered at their own pace, keeps its place and its votes, so that the class can finish it.
 */
export function leaveOut(state: State, withdrawals: readonly Withdrawal[], now: number): Step {
  const { bankIds, questions } = state.setup
  const withdrawn = questions.flatMap(({ id, family }, item) => {
    const found = withdrawals.find((one) => one.item === (bankIds[id] ?? id) || one.family === family)
    return found ? [{ item, reason: found.reason }] : []
  })
  if (state.phase.kind === 'ended' || JSON.stringify(withdrawn) === JSON.stringify(state.withdrawn))
    return unchanged(state)
  const known: State = { ...state, withdrawn }
  const next = { ...known, plan: state.plan.filter((item) => mayBeAsked(known, item)) }
  // At their own pace, everyone’s next question may be another now.
  const told = tellHosts(next, now)
  return next.phase.kind === 'own' ? andThen(told, (after) => tellAgain(after, now)) : told
}

export const isWithdrawn = ({ withdrawn }: Pick<State, 'withdrawn'>, item: number): boolean =>
  withdrawn.some((one) => one.item === item)

/** Whether the plan may have a question: not one that was withdrawn before the class was asked it. */
export const mayBeAsked = (state: State, item: number): boolean =>
  !isWithdrawn(state, item) || askedIn(state).includes(item)
