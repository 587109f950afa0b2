import type { Leaderboard } from './model.ts'
import { answersTo, isRight, peopleIn, type State } from './state.ts'

/** One point for each question that was right in the person’s last round, once its key is known to them; never for speed. */
export function pointsOf(state: State, participant: string): number {
  if (!state.setup.options.points) return 0
  return state.setup.questions.filter((_, item) => {
    const last = answersTo(state, participant, item).at(-1)
    return last && (last.alone || isOver(state, item)) && isRight(state, last)
  }).length
}

const isOver = ({ phase, revealed }: State, item: number): boolean => phase.kind === 'ended' || revealed.includes(item)

const places = 5

/** The first five ranks; equal points share one, so more than five people may be there, but never more than ten. */
export function leaderboardOf(state: State): Leaderboard {
  const all = peopleIn(state).map(({ id, nickname }) => ({ nickname, points: pointsOf(state, id) }))
  return all
    .filter(({ points }) => points > 0)
    .map((one) => ({ rank: 1 + all.filter(({ points }) => points > one.points).length, ...one }))
    .filter(({ rank }) => rank <= places)
    .sort((a, b) => a.rank - b.rank || a.nickname.localeCompare(b.nickname))
    .slice(0, 2 * places)
}
