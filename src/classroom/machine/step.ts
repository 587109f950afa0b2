import type { Correction } from '../../dossier/model.ts'
import type { CommandMessage } from '../protocol/host.ts'
import type { VoteMessage } from '../protocol/participant.ts'
import { applyCommand, type Drawn } from './commands.ts'
import { takeCorrections } from './corrected.ts'
import { closeDelay, closesAt, earlyCloseAt, silenceCheckInterval } from './deadlines.ts'
import { also, andThen, type Due, refuse, reply, type Step, unchanged } from './effects.ts'
import { sendFeed } from './feed.ts'
import type { NameRequest } from './nicknames.ts'
import { connected, dropped, expirePolls, join, polled, rename } from './participants.ts'
import { closeRound, endSession } from './phases.ts'
import { allowRows, type RowsAllowed } from './rows.ts'
import type { Participant, State } from './state.ts'
import { participantSnapshot } from './views.ts'
import { takeVote } from './votes.ts'
import { leaveOut, type Withdrawal } from './withdrawn.ts'

/** Everything that can happen to a session. Ids, hashes and names come from outside, so the machine draws nothing. */
export type Message =
  | {
      type: 'join'
      participant: string
      token: string
      name: NameRequest
      candidates: readonly string[]
      number?: string | undefined
    }
  | { type: 'rename'; participant: string; name: NameRequest; candidates: readonly string[] }
  | { type: 'vote'; participant: string; vote: VoteMessage }
  | { type: 'connected' | 'polled' | 'snapshot'; participant: string }
  | { type: 'dropped'; participant: string }
  | ({ type: 'command'; command: CommandMessage } & Drawn)
  /** Whether any host or projector is connected. */
  | { type: 'watched'; watched: boolean }
  /** What the newsroom has withdrawn and corrected of this story. */
  | { type: 'changed'; withdrawals: readonly Withdrawal[]; corrections: readonly Correction[] }
  | { type: 'due'; what: Exclude<Due, 'publish' | 'forget'> }
  /** How many rows the session may write today, of those that it has asked for. */
  | ({ type: 'rows' } & RowsAllowed)
  /** From now on KV may have the report. */
  | { type: 'publishing' }
  /** The report is in KV; or, if `all` is false, a part of the people has been added to the public statistics. */
  | { type: 'published'; all: boolean; countedTo: string }

/** The session machine: a pure function. Deadlines that have passed take effect before the message does. */
export const step = (state: State, message: Message, now: number): Step =>
  andThen(applyDeadlines(state, now), (next) => take(next, message, now))

function applyDeadlines(state: State, now: number): Step {
  const { phase } = state
  if (phase.kind === 'own' && phase.until <= now) return endSession(state, now)
  const closes = closesAt(state)
  // The round closes after its grace period and not during it: a vote that arrives at the very end is still taken.
  return closes !== null && closes < now ? closeRound(state, now) : unchanged(state)
}

function take(state: State, message: Message, now: number): Step {
  switch (message.type) {
    case 'join':
      return join(state, message, now)
    case 'command':
      return applyCommand(state, message.command, message, now)
    case 'watched':
      return unchanged({ ...state, watched: message.watched })
    case 'changed':
      return andThen(leaveOut(state, message.withdrawals, now), (next) =>
        takeCorrections(next, message.corrections, now),
      )
    case 'due':
      return takeDue(state, message.what, now)
    case 'rows':
      return unchanged(allowRows(state, message, now))
    case 'publishing':
      return also(unchanged({ ...state, reported: true }), { do: 'store-progress' })
    case 'published': {
      const next = { ...state, countedTo: message.countedTo }
      const at = message.all ? null : now
      return also(unchanged(next), { do: 'store-progress' }, { do: 'due', what: 'publish', at })
    }
    case 'dropped':
      return dropped(state, message.participant, now)
    default: {
      const person = state.participants.get(message.participant)
      if (!person) return refuse(state, { reason: 'unknown-participant' })
      return person.removed ? refuse(state, { reason: 'removed' }) : takeFrom(person, state, message, now)
    }
  }
}

type FromPerson = Extract<
  Message,
  { type: 'rename' } | { type: 'vote' } | { type: 'connected' | 'polled' | 'snapshot' }
>

function takeFrom(person: Participant, state: State, message: FromPerson, now: number): Step {
  switch (message.type) {
    case 'vote':
      return takeVote(state, person, message.vote, now)
    case 'rename':
      return rename(state, person, message, now)
    case 'connected':
      return connected(state, person, now)
    case 'polled':
      return polled(state, person, now)
    case 'snapshot':
      return reply(state, participantSnapshot(state, person, now))
  }
}

/** Something is due. The state decides anew, because the session may have moved on since. */
function takeDue(state: State, what: Exclude<Due, 'publish' | 'forget'>, now: number): Step {
  switch (what) {
    case 'feed':
      return sendFeed(state, now)
    case 'end':
      return state.phase.kind === 'ended' ? unchanged(state) : endSession(state, now)
    case 'away':
      return expirePolls(state, now)
    case 'silence-check': {
      // Repeated as long as somebody has a socket. The first one to connect after that starts it again.
      const repeats = state.phase.kind === 'open' && state.present.size > 0
      return also(unchanged(state), { do: 'due', what, at: repeats ? now + silenceCheckInterval : null })
    }
    case 'deadline':
      return closeIfDue(state, what, closesAt(state), now)
    case 'early-close':
      // The delay has passed already. It counts whether anyone is missing, or may still come back.
      return closeIfDue(state, what, earlyCloseAt(state, now - closeDelay), now)
  }
}

const closeIfDue = (state: State, what: Due, at: number | null, now: number): Step =>
  at !== null && at <= now ? closeRound(state, now) : also(unchanged(state), { do: 'due', what, at })
