import type { Phase } from '../protocol/model.ts'
import { type Participant, peopleIn, type State, votesIn } from './state.ts'

type Open = Extract<Phase, { kind: 'open' }>

/** What a network may take: an answer tapped in time is taken this much after its deadline, in milliseconds. */
export const grace = 1000
/** Whoever has a socket and has not been heard for this long is gone: four and a half heartbeats of our pages. */
export const silence = 90_000
/** While a round is open, the silent are looked for this often. */
export const rollCallEvery = 30_000
/** Someone who polls is there for this long after each poll. */
export const pollLasts = 15_000
/** Someone who then is away still holds the round open for 20 s before it closes early without them. */
const patience = pollLasts + 20_000
/** A round that all have answered stays open for this long, so that nobody is surprised. */
export const breath = 1000

/** The deadline of an open round for someone: null with no timer, or untimed. */
export function deadlineFor({ setup }: State, { opened }: Open, extraTime: Participant['extraTime']): number | null {
  const { timer } = setup.options
  return timer.kind === 'off' || extraTime === 'untimed' ? null : opened + timer.seconds * 1000 * extraTime
}

/** When a hard timer closes the round: once nobody’s time, extra time included, is left; null while someone has no end. */
export function closesAt(state: State): number | null {
  const { phase, setup } = state
  if (phase.kind !== 'open' || setup.options.timer.kind !== 'hard' || phase.deadline === null) return null
  const votes = votesIn(state, phase.item, phase.round)
  const slow = peopleIn(state).filter(({ id, extraTime }) => extraTime !== 1 && !votes.has(id))
  const ends = slow.map(({ extraTime }) => deadlineFor(state, phase, extraTime))
  if (ends.includes(null)) return null
  return Math.max(phase.deadline, ...ends.filter((end) => end !== null)) + grace
}

/** When someone who is away as of now is taken to have been heard last: away for the roster, not yet for the round. */
export const justLeft = (now: number): number => now - pollLasts

export const isPolling = ({ seen }: State, id: string, now: number): boolean => now - (seen.get(id) ?? 0) < pollLasts

export const isHere = (state: State, id: string, now: number): boolean =>
  state.present.has(id) || isPolling(state, id, now)

/** Those the round waits for: connected or answered, and those with extra time wherever they are. */
export function expected(state: State, { item, round }: Pick<Open, 'item' | 'round'>, now: number): string[] {
  const votes = votesIn(state, item, round)
  return peopleIn(state)
    .filter(({ id, extraTime }) => votes.has(id) || extraTime !== 1 || isHere(state, id, now))
    .map(({ id }) => id)
}

/** When the open round may close because everyone it waits for has answered; null while someone has not. */
export function earlyCloseAt(state: State, now: number): number | null {
  const { phase, setup } = state
  if (phase.kind !== 'open' || !setup.options.closeEarly) return null
  const votes = votesIn(state, phase.item, phase.round)
  // Cheap, and enough for all votes but the last few.
  if (votes.size === 0 || votes.size < state.present.size) return null
  const missing = peopleIn(state).filter(({ id }) => !votes.has(id))
  if (missing.some(({ id, extraTime }) => extraTime !== 1 || state.present.has(id))) return null
  const heard = missing.map(({ id }) => (state.seen.get(id) ?? 0) + patience)
  return Math.max(now + breath, ...heard)
}
