import type { Done, ToHost } from '../protocol/host.ts'
import type { Joined, PhaseMessage, Refused } from '../protocol/messages.ts'
import type { Vote } from '../protocol/model.ts'
import type { Ack, ParticipantSnapshot, You } from '../protocol/participant.ts'
import type { ToScreen } from '../protocol/projector.ts'
import type { Participant, State } from './state.ts'

/** What may be due at some time; the one alarm rings for the earliest. */
export type Due =
  /** The hard timer of the open round, extra time included. */
  | 'deadline'
  /** Everyone the open round waits for has answered. */
  | 'early-close'
  /** To see whose heart has stopped beating, while a round waits for them. */
  | 'roll-call'
  /** Someone who polls may have stopped. */
  | 'away'
  /** The next message to host and projector. */
  | 'feed'
  /** Nobody has moved the session on for a day, or the time for finishing alone is over. */
  | 'end'
  /** The report of an ended session is to be written to KV. */
  | 'publish'
  /** The session’s own storage is to be emptied. */
  | 'forget'

export type Reply = Ack | Refused | You | Done | ParticipantSnapshot | ({ type: 'joined' } & Joined)

/** What the session machine wants done, in this order: what is to be kept is kept before anything is said. */
export type Effect =
  | { do: 'keep-vote'; vote: Vote }
  | { do: 'keep-person'; person: Participant }
  | { do: 'keep-progress' }
  | { do: 'due'; what: Due; at: number | null }
  | { do: 'reply'; message: Reply }
  /** One message to everyone, or to `only` these; those in `own` get their own instead. */
  | {
      do: 'tell-class'
      message: PhaseMessage
      own: ReadonlyMap<string, PhaseMessage>
      only: ReadonlySet<string> | null
    }
  | { do: 'tell-host'; message: ToHost }
  | { do: 'tell-screen'; message: ToScreen }
  | { do: 'hang-up'; participant: string }

export type Step = { state: State; effects: Effect[] }

export const still = (state: State): Step => ({ state, effects: [] })

export const reply = (state: State, message: Reply): Step => ({ state, effects: [{ do: 'reply', message }] })

export const refuse = (state: State, refused: Omit<Refused, 'type'>): Step =>
  reply(state, { type: 'refused', ...refused })

/** This step and one more effect. */
export const also = ({ state, effects }: Step, effect: Effect): Step => ({ state, effects: [...effects, effect] })

/** This step and then another from where it led. (Not “then”: a module that exports that is taken for a promise.) */
export function andThen({ state, effects }: Step, next: (state: State) => Step): Step {
  const step = next(state)
  return { state: step.state, effects: [...effects, ...step.effects] }
}
