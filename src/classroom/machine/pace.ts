import type { Audience } from '../protocol/model.ts'
import { earlyCloseAt } from './deadlines.ts'
import { type Participant, type State, voteOf } from './state.ts'

// Seconds. Nobody waits longer while the session runs, so that a participant who polls stays here (`pollLifetime`).
const longest = 20
const afterEnd = 300
/** Host and projector are few, and they lead. */
const watching = { host: 3, projector: 5 }
// Up to so many poll at the pace of one class. More wait longer, up to twice as long.
const oneClass = 35
// The longer a phase has lasted, the less likely it ends in the next seconds: after so many, the wait is twice as long.
const doublesAfter = 60

/**
 * How many seconds a client without a socket is asked to wait before it polls again: few where the session is about to
 * move on, more where it stays, or where many poll.
 */
export function pauseFor(state: State, as: Audience, person: Participant | undefined, now: number): number {
  if (state.phase.kind === 'ended') return afterEnd
  if (as !== 'participant') return watching[as]
  const crowd = Math.min(2, Math.max(1, Math.sqrt(state.polling.size / oneClass)))
  return Math.min(longest, Math.ceil(usualPause(state, person, now) * crowd))
}

function usualPause(state: State, person: Participant | undefined, now: number): number {
  const { phase, since } = state
  const growing = (seconds: number): number => seconds * (1 + (now - since) / 1000 / doublesAfter)
  switch (phase.kind) {
    case 'open':
      // Who has not answered waits for the acknowledgement of their own answer, which comes with it.
      if (!person || !voteOf(state, person.id, phase.item, phase.round)) return growing(12)
      return earlyCloseAt(state, now) === null ? growing(8) : 4
    case 'discussion': {
      const left = (phase.until - now) / 1000
      return left > 0 ? Math.max(3, Math.min(12, left)) : growing(3)
    }
    case 'own':
      return longest
    default:
      return growing(7)
  }
}
