import type { Phase } from '../protocol/model.ts'
import { hasAnswered, type Participant, participantsIn, type State, votesIn } from './state.ts'

type Open = Extract<Phase, { kind: 'open' }>

// All in milliseconds.
/** An answer is taken for this long after its deadline, because the network needs time. */
export const gracePeriod = 1000
/** A socket that has been silent for longer is lost: four and a half heartbeats of our pages. */
export const silenceLimit = 90_000
/** While a round is open, silent sockets are looked for this often. */
export const silenceCheckInterval = 30_000
/** A participant who polls counts as here for this long after each poll; the server asks nobody to wait longer (pace.ts). */
export const pollLifetime = 30_000
/** After that the round waits for them for another 20 s before it closes early. */
const reconnectTime = pollLifetime + 20_000
/** A round that everyone has answered stays open for this long, so that its end surprises nobody. */
export const closeDelay = 1000

/** The deadline of an open round for this extra time, or null without a timer. */
export function deadlineFor(
  { setup }: State,
  { item, opened }: Open,
  extraTime: Participant['extraTime'],
): number | null {
  const { timer } = setup.options
  // A poll is the host’s to close.
  if (item >= setup.questions.length) return null
  return timer.kind === 'off' || extraTime === 'untimed' ? null : opened + timer.seconds * 1000 * extraTime
}

/**
 * Until when an open round waits for someone who has not answered it: for ever if they are connected, or have extra time;
 * otherwise for 20 s after they have gone. Who has never answered and was gone when the round opened is not waited for.
 */
function awaitedUntil({ present, seen, ...state }: State, { opened }: Open, { id, extraTime }: Participant): number {
  if (present.has(id)) return Number.POSITIVE_INFINITY
  const last = seen.get(id) ?? 0
  if (hasAnswered(state, id)) return extraTime === 1 ? last + reconnectTime : Number.POSITIVE_INFINITY
  return last + pollLifetime < opened ? 0 : last + reconnectTime
}

/** When a hard timer closes the round: after the last extra time; null while someone has no deadline. */
export function closesAt(state: State): number | null {
  const { phase, setup } = state
  if (phase.kind !== 'open' || setup.options.timer.kind !== 'hard' || phase.deadline === null) return null
  if (phase.paused !== undefined) return null
  const votes = votesIn(state, phase.item, phase.round)
  const slow = participantsIn(state).filter(({ id, extraTime }) => extraTime !== 1 && !votes.has(id))
  const ends = slow.map((person) =>
    Math.min(
      deadlineFor(state, phase, person.extraTime) ?? Number.POSITIVE_INFINITY,
      awaitedUntil(state, phase, person),
    ),
  )
  const last = Math.max(phase.deadline, ...ends)
  return Number.isFinite(last) ? last + gracePeriod : null
}

/** The value of `seen` for a participant who leaves now: away for the roster, but the round still waits for them. */
export const awaySince = (now: number): number => now - pollLifetime

export const isPolling = ({ seen }: State, id: string, now: number): boolean => now - (seen.get(id) ?? 0) < pollLifetime

export const isHere = (state: State, id: string, now: number): boolean =>
  state.present.has(id) || isPolling(state, id, now)

/**
 * How many participants the round waits for: those who are connected, have answered, or have extra time. Extra time of
 * somebody who has never answered and is gone does not count.
 */
export function expectedIn(state: State, { item, round }: Pick<Open, 'item' | 'round'>, now: number): number {
  const votes = votesIn(state, item, round)
  return participantsIn(state).filter(
    ({ id, extraTime }) => votes.has(id) || isHere(state, id, now) || (extraTime !== 1 && hasAnswered(state, id)),
  ).length
}

/** When the open round may close because everyone it waits for has answered; null while someone has not. */
export function earlyCloseAt(state: State, now: number): number | null {
  const { phase, setup } = state
  if (phase.kind !== 'open' || !setup.options.closeEarly || phase.paused !== undefined) return null
  const votes = votesIn(state, phase.item, phase.round)
  // This check is cheap, and for all votes except the last few it is enough.
  if (votes.size === 0 || votes.size < state.present.size) return null
  const missing = participantsIn(state).filter(({ id }) => !votes.has(id))
  const last = Math.max(now + closeDelay, ...missing.map((person) => awaitedUntil(state, phase, person)))
  return Number.isFinite(last) ? last : null
}
