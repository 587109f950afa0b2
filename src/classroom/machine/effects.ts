import type { Done, ToHost } from '../protocol/host.ts'
import type { Joined, PhaseMessage, Refused } from '../protocol/messages.ts'
import type { Vote } from '../protocol/model.ts'
import type { Ack, ParticipantSnapshot, You } from '../protocol/participant.ts'
import type { ToProjector } from '../protocol/projector.ts'
import type { Participant, State } from './state.ts'

/** What can be due at a certain time. One alarm serves them all: it is set for the earliest. */
export type Due =
  /** The hard timer of the open round ends, extra time included. */
  | 'deadline'
  /** Everyone the open round waits for has answered. */
  | 'early-close'
  /** Participants whose sockets are silent have to be found while a round waits for them. */
  | 'silence-check'
  /** Someone who polls may have stopped. */
  | 'away'
  /** The next message to host and projector. */
  | 'feed'
  /** Nobody has moved the session for a day, or the time for finishing at one’s own pace is over. */
  | 'end'
  /** The report of an ended session has to be written to KV. */
  | 'publish'
  /** The session’s own storage has to be emptied. */
  | 'forget'

export type Reply = Ack | Refused | You | Done | ParticipantSnapshot | Joined

/** What the machine asks for, in this order. Everything is stored before anything is sent. */
export type Effect =
  | { do: 'store-vote'; vote: Vote }
  | { do: 'store-participant'; person: Participant }
  /** These participants, who have no answers, are deleted. */
  | { do: 'store-clearing'; ids: readonly string[] }
  | { do: 'store-progress' }
  | { do: 'due'; what: Due; at: number | null }
  | { do: 'reply'; message: Reply }
  /** One message to everyone, or only to `only`. Participants in `own` get their own message instead. */
  | {
      do: 'send-to-class'
      message: PhaseMessage | You
      own: ReadonlyMap<string, PhaseMessage>
      only: ReadonlySet<string> | null
    }
  | { do: 'send-to-host'; message: ToHost }
  | { do: 'send-to-projector'; message: ToProjector }
  | { do: 'disconnect'; participant: string; reason: 'removed' | 'unknown-participant' }

export type Step = { state: State; effects: Effect[] }

export const unchanged = (state: State): Step => ({ state, effects: [] })

export const reply = (state: State, message: Reply): Step => ({ state, effects: [{ do: 'reply', message }] })

export const refuse = (state: State, refused: Omit<Refused, 'type'>): Step =>
  reply(state, { type: 'refused', ...refused })

/** This step with more effects. */
export const also = ({ state, effects }: Step, ...more: Effect[]): Step => ({ state, effects: [...effects, ...more] })

/** This step and then others, each from the state that the one before led to. */
export const andThen = (first: Step, ...next: ((state: State) => Step)[]): Step =>
  next.reduce((step, following) => {
    const { state, effects } = following(step.state)
    return { state, effects: [...step.effects, ...effects] }
  }, first)
