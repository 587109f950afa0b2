import type { Phase } from '../protocol/model.ts'
import { type Participant, participantsIn, type State, votesIn } from './state.ts'

type Open = Extract<Phase, { kind: 'open' }>

// All in milliseconds.
/** An answer is taken for this long after its deadline, because the network needs time. */
export const gracePeriod = 1000
/** A socket that has been silent for longer is lost: four and a half heartbeats of our pages. */
export const silenceLimit = 90_000
/** While a round is open, silent sockets are looked for this often. */
export const silenceCheckInterval = 30_000
/** A participant who polls counts as here for this long after each poll. */
export const pollLifetime = 15_000
/** After that the round waits for them for another 20 s before it closes early. */
const reconnectTime = pollLifetime + 20_000
/** A round that everyone has answered stays open for this long, so that its end surprises nobody. */
export const closeDelay = 1000

/** The deadline of an open round for this extra time, or null without a timer. */
export function deadlineFor({ setup }: State, { opened }: Open, extraTime: Participant['extraTime']): number | null {
  const { timer } = setup.options
  return timer.kind === 'off' || extraTime === 'untimed' ? null : opened + timer.seconds * 1000 * extraTime
}

/** When a hard timer closes the round: after the last extra time; null while someone has no deadline. */
export function closesAt(state: State): number | null {
  const { phase, setup } = state
  if (phase.kind !== 'open' || setup.options.timer.kind !== 'hard' || phase.deadline === null) return null
  const votes = votesIn(state, phase.item, phase.round)
  const slow = participantsIn(state).filter(({ id, extraTime }) => extraTime !== 1 && !votes.has(id))
  const ends = slow.map(({ extraTime }) => deadlineFor(state, phase, extraTime))
  if (ends.includes(null)) return null
  return Math.max(phase.deadline, ...ends.filter((end) => end !== null)) + gracePeriod
}

/** The value of `seen` for a participant who leaves now: away for the roster, but the round still waits for them. */
export const awaySince = (now: number): number => now - pollLifetime

export const isPolling = ({ seen }: State, id: string, now: number): boolean => now - (seen.get(id) ?? 0) < pollLifetime

export const isHere = (state: State, id: string, now: number): boolean =>
  state.present.has(id) || isPolling(state, id, now)

/** How many participants the round waits for: those who are connected, have answered, or have extra time. */
export function expectedIn(state: State, { item, round }: Pick<Open, 'item' | 'round'>, now: number): number {
  const votes = votesIn(state, item, round)
  return participantsIn(state).filter(({ id, extraTime }) => votes.has(id) || extraTime !== 1 || isHere(state, id, now))
    .length
}

/** When the open round may close because everyone it waits for has answered; null while someone has not. */
export function earlyCloseAt(state: State, now: number): number | null {
  const { phase, setup } = state
  if (phase.kind !== 'open' || !setup.options.closeEarly) return null
  const votes = votesIn(state, phase.item, phase.round)
  // This check is cheap, and for all votes except the last few it is enough.
  if (votes.size === 0 || votes.size < state.present.size) return null
  const missing = participantsIn(state).filter(({ id }) => !votes.has(id))
  if (missing.some(({ id, extraTime }) => extraTime !== 1 || state.present.has(id))) return null
  const times = missing.map(({ id }) => (state.seen.get(id) ?? 0) + reconnectTime)
  return Math.max(now + closeDelay, ...times)
}
