import type { Refusal, Vote } from '../protocol/model.ts'
import type { Ack, VoteMessage } from '../protocol/participant.ts'
import { closesAt, deadlineFor, earlyCloseAt, grace } from './deadlines.ts'
import { andThen, refuse, reply, type Step, still } from './effects.ts'
import { touch } from './feed.ts'
import { answersTo, type Participant, roundKey, type State, voteOf, votesIn } from './state.ts'
import { ownScene, revealOf } from './views.ts'

/**
 * Takes an answer into its round: stored, then acknowledged. Sent again it is acknowledged again; another answer to the
 * same round is refused, and says which one stands.
 */
export function takeVote(state: State, person: Participant, message: VoteMessage, now: number): Step {
  const { submission, item, round, option } = message
  const standing = voteOf(state, person.id, item, round) ?? aloneTwice(state, person, item)
  if (standing?.submission === submission) return acknowledge(state, standing)
  if (standing) return refuse(state, { reason: 'already-answered', submission, kept: standing.option })
  const reason = refusalOf(state, person, message, now)
  if (reason) return refuse(state, { reason, submission })
  const vote: Vote = {
    participant: person.id,
    item,
    round,
    option,
    submission,
    at: now,
    late: isLate(state, person, now),
    alone: state.phase.kind === 'own',
  }
  const taken: Step = { state: withVote(state, vote), effects: [{ do: 'keep-vote', vote }] }
  return andThen(
    andThen(
      andThen(taken, (next) => acknowledge(next, vote)),
      (next) => armClosing(next, person, now),
    ),
    (next) => touch(next, now, [person.id]),
  )
}

/** Someone with extra time may have been the last for whom the round was held open. */
function armClosing(state: State, { extraTime }: Participant, now: number): Step {
  const early = armEarlyClose(state, now)
  if (extraTime === 1 || state.phase.kind !== 'open') return early
  return { ...early, effects: [...early.effects, { do: 'due', what: 'deadline', at: closesAt(state) }] }
}

/** Sets or clears the early close, according to who is still missing. */
export function armEarlyClose(state: State, now: number): Step {
  if (state.phase.kind !== 'open') return still(state)
  return { state, effects: [{ do: 'due', what: 'early-close', at: earlyCloseAt(state, now) }] }
}

/** The state with one more vote. */
export function withVote(state: State, vote: Vote): State {
  const round = new Map(votesIn(state, vote.item, vote.round)).set(vote.participant, vote)
  return { ...state, votes: new Map(state.votes).set(roundKey(vote.item, vote.round), round) }
}

/** At their own pace nobody answers again what they answered in class, in whichever round. */
const aloneTwice = (state: State, { id }: Participant, item: number): Vote | undefined =>
  state.phase.kind === 'own' ? answersTo(state, id, item).at(-1) : undefined

function refusalOf(
  state: State,
  person: Participant,
  { item, round, option }: VoteMessage,
  now: number,
): Refusal | null {
  const { phase, setup, rounds } = state
  if (!setup.questions[item]?.options.some(({ id }) => id === option)) return 'unknown-option'
  if (phase.kind === 'ended') return 'late'
  if (phase.kind === 'own') return round === 1 ? null : 'stale'
  if (phase.kind === 'open' && phase.item === item && phase.round === round)
    return isTooLate(state, person, now) ? 'late' : null
  const asked = rounds[item] ?? 0
  if (round > asked) return 'early'
  return round < asked ? 'stale' : 'late'
}

function isTooLate(state: State, person: Participant, now: number): boolean {
  return state.setup.options.timer.kind === 'hard' && isOver(state, person, now)
}

function isLate(state: State, person: Participant, now: number): boolean {
  return state.setup.options.timer.kind === 'soft' && isOver(state, person, now)
}

function isOver(state: State, { extraTime }: Participant, now: number): boolean {
  const deadline = state.phase.kind === 'open' ? deadlineFor(state, state.phase, extraTime) : null
  return deadline !== null && now > deadline + grace
}

/** At people’s own pace the acknowledgement carries the feedback and what comes next. */
function acknowledge(state: State, { submission, item, round, option, late, participant }: Vote): Step {
  const ack: Ack = { type: 'ack', submission, item, round, option, late }
  if (state.phase.kind !== 'own') return reply(state, ack)
  const { question, ahead } = ownScene(state, participant)
  return reply(state, {
    ...ack,
    reveal: revealOf(state, item),
    ...(question && { question }),
    ...(ahead && { ahead }),
  })
}
