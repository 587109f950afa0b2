import { answersTo, type State } from './state.ts'

/**
 * Whether this person may know the key of a question: once the class has been shown it, once the session has ended, or,
 * at their own pace, of what they have answered, when the host has chosen. Nothing else may depend on a key before.
 */
export function isTold(state: State, participant: string, item: number): boolean {
  const { phase, revealed, setup } = state
  if (phase.kind === 'ended' || revealed.includes(item)) return true
  if (phase.kind !== 'own' || answersTo(state, participant, item).length === 0) return false
  switch (setup.options.answers) {
    case 'each':
      return true
    case 'finished':
      return unanswered(state, participant).length === 0
    case 'released':
      return phase.released ?? false
  }
}

/** The questions of the plan that this person still has to answer, in order: none that was withdrawn. */
export const unanswered = (state: State, participant: string): number[] =>
  state.plan.filter(
    (item) =>
      answersTo(state, participant, item).length === 0 && !state.withdrawn.some((withdrawn) => withdrawn.item === item),
  )
