import type { ClaimResult } from '../protocol/model.ts'
import { answersTo, askedIn, isRight, participantsIn, type State } from './state.ts'

/**
 * How the class did on each claim, over all questions that rest on it: everyone’s last answer to each counts. A claim
 * that no answered question rests on is left out.
 */
export function claimResults(state: State): ClaimResult[] {
  const people = participantsIn(state)
  const results = new Map<string, ClaimResult>()
  for (const item of askedIn(state)) {
    const last = people.flatMap(({ id }) => answersTo(state, id, item).slice(-1))
    const right = last.filter((vote) => isRight(state, vote)).length
    // A question may cite two places of one claim.
    const claims = new Set(state.setup.questions[item]?.source.map(({ claim }) => claim))
    for (const claim of claims) {
      const before = results.get(claim) ?? { claim, right: 0, answered: 0 }
      results.set(claim, { claim, right: before.right + right, answered: before.answered + last.length })
    }
  }
  return [...results.values()].filter(({ answered }) => answered > 0)
}
