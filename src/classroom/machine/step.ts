import type { CommandMessage } from '../protocol/host.ts'
import type { VoteMessage } from '../protocol/participant.ts'
import { obey } from './commands.ts'
import { breath, closesAt, earlyCloseAt, rollCallEvery } from './deadlines.ts'
import { andThen, type Due, refuse, reply, type Step, still } from './effects.ts'
import { sendFeed } from './feed.ts'
import type { Wish } from './nicknames.ts'
import { connected, dropped, join, lapsed, polled, rename } from './participants.ts'
import { closeRound, endSession } from './phases.ts'
import type { Participant, State } from './state.ts'
import { participantSnapshot } from './views.ts'
import { takeVote } from './votes.ts'

/** Everything that can happen to a session. Ids, hashes and names to choose from are given, so that nothing is drawn here. */
export type Message =
  | { type: 'join'; participant: string; token: string; wish: Wish; candidates: readonly string[] }
  | { type: 'rename'; participant: string; wish: Wish; candidates: readonly string[] }
  | { type: 'vote'; participant: string; vote: VoteMessage }
  | { type: 'connected' | 'polled' | 'snapshot'; participant: string }
  | { type: 'dropped'; participant: string }
  | { type: 'command'; command: CommandMessage }
  /** Whether any host or projector is connected. */
  | { type: 'watched'; watched: boolean }
  | { type: 'due'; what: Exclude<Due, 'publish' | 'forget'> }
  /** The report is in KV, or (`all` false) a part of the people has been handed to the public statistics. */
  | { type: 'published'; all: boolean; countedTo: string }

/** The session machine: a pure function. What is overdue by this clock happens before the message is looked at. */
export const step = (state: State, message: Message, now: number): Step =>
  andThen(settle(state, now), (next) => take(next, message, now))

/** Deadlines that have passed, whether or not the alarm has rung. */
function settle(state: State, now: number): Step {
  const { phase } = state
  if (phase.kind === 'own' && phase.until <= now) return endSession(state, now)
  const closes = closesAt(state)
  // A vote that comes in at the very end is still looked at: the round closes after its grace, not during it.
  return closes !== null && closes < now ? closeRound(state, now) : still(state)
}

function take(state: State, message: Message, now: number): Step {
  switch (message.type) {
    case 'join':
      return join(state, message, now)
    case 'command':
      return obey(state, message.command, now)
    case 'watched':
      return still({ ...state, watched: message.watched })
    case 'due':
      return ring(state, message.what, now)
    case 'published': {
      const next = { ...state, published: message.all, countedTo: message.countedTo }
      const at = message.all ? null : now
      return { state: next, effects: [{ do: 'keep-progress' }, { do: 'due', what: 'publish', at }] }
    }
    case 'dropped':
      return dropped(state, message.participant, now)
    default:
      return ofPerson(state, message.participant, (person) => fromPerson(state, person, message, now))
  }
}

type OfPerson = Extract<Message, { type: 'rename' } | { type: 'vote' } | { type: 'connected' | 'polled' | 'snapshot' }>

function fromPerson(state: State, person: Participant, message: OfPerson, now: number): Step {
  switch (message.type) {
    case 'vote':
      return takeVote(state, person, message.vote, now)
    case 'rename':
      return rename(state, person, message.wish, message.candidates, now)
    case 'connected':
      return connected(state, person, now)
    case 'polled':
      return polled(state, person, now)
    case 'snapshot':
      return reply(state, participantSnapshot(state, person, now))
  }
}

function ofPerson(state: State, id: string, next: (person: Participant) => Step): Step {
  const person = state.participants.get(id)
  if (!person) return refuse(state, { reason: 'unknown-participant' })
  return person.removed ? refuse(state, { reason: 'removed' }) : next(person)
}

/** Something was due. It is looked at again, because the session may have moved on since. */
function ring(state: State, what: Exclude<Due, 'publish' | 'forget'>, now: number): Step {
  if (what === 'feed') return sendFeed(state, now)
  if (what === 'end') return state.phase.kind === 'ended' ? still(state) : endSession(state, now)
  if (what === 'away') return lapsed(state, now)
  if (what === 'roll-call') return callAgain(state, now)
  if (what === 'deadline') {
    const at = closesAt(state)
    if (at !== null && at <= now) return closeRound(state, now)
    return { state, effects: [{ do: 'due', what, at }] }
  }
  return closeEarly(state, now)
}

/** As long as somebody has a socket; the first one to connect after that begins anew. */
function callAgain(state: State, now: number): Step {
  const at = state.phase.kind === 'open' && state.present.size > 0 ? now + rollCallEvery : null
  return { state, effects: [{ do: 'due', what: 'roll-call', at }] }
}

function closeEarly(state: State, now: number): Step {
  // A breath has been taken already: what counts is whether anyone is missing, or may still come back.
  const at = earlyCloseAt(state, now - breath)
  if (at !== null && at <= now) return closeRound(state, now)
  return { state, effects: [{ do: 'due', what: 'early-close', at }] }
}
