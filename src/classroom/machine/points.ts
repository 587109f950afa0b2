import type { Leaderboard, Vote } from '../protocol/model.ts'
import { answersTo, isRight, participantsIn, roundsOf, type State, votesIn } from './state.ts'
import { isTold } from './told.ts'

/** One point for each question that was right in the person’s last round, once they know its key. Speed never counts. */
export function pointsOf(state: State, participant: string): number {
  if (!state.setup.options.points) return 0
  const last = state.setup.questions.map((_, item) => answersTo(state, participant, item).at(-1))
  return last.filter((vote) => vote && isPoint(state, vote)).length
}

const isPoint = (state: State, vote: Vote): boolean =>
  isTold(state, vote.participant, vote.item) && isRight(state, vote)

const places = 5

// By the votes they were counted from. Each poll makes a new state, but few of these change points.
const boards = new WeakMap<State['votes'], { of: State; board: Leaderboard }>()

/** The first five ranks. Equal points share a rank, so there may be more than five people, but never more than ten. */
export function leaderboardOf(state: State): Leaderboard {
  const { votes, participants, phase, revealed } = state
  const last = boards.get(votes)
  const { of } = last ?? {}
  if (last && of?.participants === participants && of.phase === phase && of.revealed === revealed) return last.board
  const board = ranked(state)
  boards.set(votes, { of: state, board })
  return board
}

function ranked(state: State): Leaderboard {
  const points = everyonesPoints(state)
  const best = participantsIn(state)
    .map(({ id, nickname }) => ({ nickname, points: points.get(id) ?? 0 }))
    .filter((one) => one.points > 0)
    .sort((a, b) => b.points - a.points || a.nickname.localeCompare(b.nickname))
    .slice(0, 2 * places)
  return best
    .map((one) => ({ rank: 1 + best.findIndex(({ points }) => points === one.points), ...one }))
    .filter(({ rank }) => rank <= places)
}

/** The same as `pointsOf` for everyone, in one pass over the votes. */
function everyonesPoints(state: State): Map<string, number> {
  const points = new Map<string, number>()
  for (const item of state.setup.questions.keys()) {
    const last = new Map<string, Vote>()
    for (let round = 1; round <= roundsOf(state, item); round++)
      for (const [id, vote] of votesIn(state, item, round)) last.set(id, vote)
    for (const [id, vote] of last) if (isPoint(state, vote)) points.set(id, (points.get(id) ?? 0) + 1)
  }
  return points
}
