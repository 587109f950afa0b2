import type { Refusal, Vote } from '../protocol/model.ts'
import type { VoteMessage } from '../protocol/participant.ts'
import { closesAt, deadlineFor, earlyCloseAt, gracePeriod } from './deadlines.ts'
import { also, andThen, refuse, reply, type Step, unchanged } from './effects.ts'
import { feedChanged } from './feed.ts'
import { rowsLeft } from './rows.ts'
import { answersTo, type Participant, pollOf, roundKey, type State, voteOf, votesIn } from './state.ts'
import { ownPaceView, revealOf } from './views.ts'

/**
 * Takes an answer: stores it, then acknowledges it. The same submission is acknowledged again. Another answer in the same
 * round is refused, and the refusal names the answer that counts.
 */
export function takeVote(state: State, person: Participant, message: VoteMessage, now: number): Step {
  const { submission, item, round, option } = message
  const earlier = voteOf(state, person.id, item, round) ?? answeredInClass(state, person, item)
  if (earlier?.submission === submission) return acknowledge(state, earlier)
  if (earlier) return refuse(state, { reason: 'already-answered', submission, kept: earlier.option })
  const timer = isOverdue(state, person, now) ? state.setup.options.timer.kind : null
  const reason =
    refusalOf(state, message, timer === 'hard') ?? (rowsLeft(state, now).left === 0 ? 'rows-used-up' : null)
  if (reason) return refuse(state, { reason, submission })
  const vote: Vote = {
    participant: person.id,
    item,
    round,
    option,
    submission,
    at: now,
    late: timer === 'soft',
    alone: state.phase.kind === 'own',
  }
  return andThen(
    also(unchanged(withVote(state, vote)), { do: 'store-vote', vote }),
    (next) => acknowledge(next, vote),
    // If this person has extra time, the round may have stayed open for them alone.
    (next) => (person.extraTime === 1 ? armEarlyClose(next, now) : armClosing(next, now)),
    (next) => feedChanged(next, now, [person.id]),
  )
}

/** Sets or clears both times at which the open round closes, after a change of those it waits for. */
export function armClosing(state: State, now: number): Step {
  const step = armEarlyClose(state, now)
  return state.phase.kind === 'open' ? also(step, { do: 'due', what: 'deadline', at: closesAt(state) }) : step
}

/** Sets or clears the time of the early close, which depends on who has not answered. */
export const armEarlyClose = (state: State, now: number): Step =>
  state.phase.kind === 'open'
    ? also(unchanged(state), { do: 'due', what: 'early-close', at: earlyCloseAt(state, now) })
    : unchanged(state)

function withVote(state: State, vote: Vote): State {
  const round = new Map(votesIn(state, vote.item, vote.round)).set(vote.participant, vote)
  return { ...state, votes: new Map(state.votes).set(roundKey(vote.item, vote.round), round) }
}

/** At their own pace nobody answers again what they answered in class, in whichever round. */
const answeredInClass = (state: State, { id }: Participant, item: number): Vote | undefined =>
  state.phase.kind === 'own' ? answersTo(state, id, item).at(-1) : undefined

function refusalOf(state: State, { item, round, option }: VoteMessage, tooLate: boolean): Refusal | null {
  const { phase, setup, rounds } = state
  const asked = rounds[item] ?? 0
  const mayBeEarly = phase.kind !== 'own' && phase.kind !== 'ended' && item < setup.questions.length
  // This comes first, because nobody can know the options of a question that has not been asked.
  if (mayBeEarly && (asked === 0 || round > asked)) return 'early'
  const poll = pollOf(state, item)
  if (!(poll ?? setup.questions[item])?.options.some(({ id }) => id === option)) return 'unknown-option'
  if (phase.kind === 'ended') return 'late'
  if (phase.kind === 'own' && (phase.released || poll)) return 'late'
  const held = 'paused' in phase ? 'paused' : null
  if (phase.kind === 'own') return round === 1 ? held : 'stale'
  if (phase.kind === 'open' && phase.item === item && phase.round === round) return held ?? (tooLate ? 'late' : null)
  return round < asked ? 'stale' : 'late'
}

/** Whether this person’s time in the open round is over, grace period included. */
function isOverdue(state: State, { extraTime }: Participant, now: number): boolean {
  const deadline = state.phase.kind === 'open' ? deadlineFor(state, state.phase, extraTime) : null
  return deadline !== null && now > deadline + gracePeriod
}

/** At people’s own pace the acknowledgement has the next question and, where answers are shown after each, the key. */
function acknowledge(state: State, { submission, item, round, option, late, participant }: Vote): Step {
  const ack = { type: 'ack', submission, item, round, option, late } as const
  if (state.phase.kind !== 'own') return reply(state, ack)
  const { question } = ownPaceView(state, participant)
  const reveal = state.setup.options.answers === 'each' && revealOf(state, item)
  return reply(state, { ...ack, ...(reveal && { reveal }), ...(question && { question }) })
}
