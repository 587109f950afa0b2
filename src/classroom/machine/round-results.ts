import type { Advice, Distribution, ItemResult, RoundResult, Shift, Vote } from '../protocol/model.ts'
import { isRight, roundsOf, type State, votesIn } from './state.ts'

/** Every round of one question, and the shift from each to the next; with more than two, also from first to last. */
export function itemResult(state: State, item: number): ItemResult {
  const rounds = Array.from({ length: roundsOf(state, item) }, (_, i) => i + 1)
  const steps = rounds.slice(1).map((to) => shiftBetween(state, item, to - 1, to))
  const whole = rounds.length > 2 ? [shiftBetween(state, item, 1, rounds.length)] : []
  return { item, rounds: rounds.map((round) => roundResult(state, item, round)), shifts: [...steps, ...whole] }
}

/** Peer instruction’s rule of thumb (Crouch & Mazur): discussion helps between about a third and two thirds right. */
export function adviceOn(share: number): Advice {
  if (share < 0.35) return 're-teach'
  return share <= 0.7 ? 'discuss' : 'explain'
}

/** The part of a result that the class may see. */
export const distributionOf = ({ round, answered, counts }: RoundResult): Distribution => ({ round, answered, counts })

/** Hake’s normalized gain, from how many of `of` were right before and after; null if all were right before. */
export const normalizedGain = (before: number, after: number, of: number): number | null =>
  before >= of ? null : (after - before) / (of - before)

function roundResult(state: State, item: number, round: number): RoundResult {
  const votes = countedVotes(state, votesIn(state, item, round))
  const counts: Record<string, number> = {}
  for (const { option } of votes) counts[option] = (counts[option] ?? 0) + 1
  const right = votes.filter((vote) => isRight(state, vote)).length
  const share = votes.length === 0 ? null : right / votes.length
  const late = votes.filter((vote) => vote.late).length
  return { round, answered: votes.length, counts, right, share, late, advice: share === null ? null : adviceOn(share) }
}

function shiftBetween(state: State, item: number, from: number, to: number): Shift {
  const later = votesIn(state, item, to)
  const pairs = countedVotes(state, votesIn(state, item, from)).flatMap((vote) => {
    const second = later.get(vote.participant)
    return second ? [[isRight(state, vote), isRight(state, second)] as const] : []
  })
  const count = (a: boolean, b: boolean): number => pairs.filter(([x, y]) => x === a && y === b).length
  const [rightRight, rightWrong, wrongRight] = [count(true, true), count(true, false), count(false, true)]
  const n = pairs.length
  return {
    from,
    to,
    paired: n,
    rightRight,
    wrongRight,
    rightWrong,
    wrongWrong: count(false, false),
    gain: normalizedGain(rightRight + rightWrong, rightRight + wrongRight, n),
  }
}

/** The votes of everyone whom the host has not removed. */
const countedVotes = ({ participants }: State, votes: ReadonlyMap<string, Vote>): Vote[] =>
  [...votes.values()].filter(({ participant }) => participants.get(participant)?.removed === false)
