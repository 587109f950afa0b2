import { day, type State } from './state.ts'

const hour = 3_600_000

/** Whether nobody has ever joined, or whoever has was cleared. */
export const isEmpty = ({ participants }: Pick<State, 'participants'>): boolean => participants.size === 0

/** How long a session that nobody joins is kept: an hour, or a day where pupils answer at their own pace, perhaps at home. */
const alone = ({ phase }: State): number => (phase.kind === 'own' ? day : hour)

/**
 * Until when a session is kept as it is now: until the stated hour, or where nobody has joined for as long as above. While
 * someone leads or shows an empty one, it is looked at again after that time.
 */
export const keptUntil = (state: State, now: number): number =>
  isEmpty(state) ? Math.min(now + alone(state), state.setup.deleteAt) : state.setup.deleteAt

/** When to look again at a session whose time has come, or null if it is to go now. */
export function keptOn(state: State, now: number): number | null {
  if (now >= state.setup.deleteAt) return null
  // An earlier version has set the alarm for a day after the end.
  return !isEmpty(state) || state.watched ? keptUntil(state, now) : null
}
