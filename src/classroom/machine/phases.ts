import type { Phase } from '../protocol/model.ts'
import { closesAt, deadlineFor, silenceLimit } from './deadlines.ts'
import { also, andThen, type Effect, type Step, unchanged } from './effects.ts'
import { feedChanged, numbered } from './feed.ts'
import { keptUntil } from './keeping.ts'
import {
  day,
  itemOf,
  type Participant,
  type Poll,
  type Progress,
  participantsIn,
  planWith,
  pollOf,
  type State,
  votesIn,
} from './state.ts'
import { hostPhase, phaseMessage, projectorPhase } from './views.ts'

/** Opens a round of a question. */
export function openRound(state: State, item: number, now: number): Step {
  const round = (state.rounds[item] ?? 0) + 1
  const phase = { kind: 'open', item, round, opened: now, deadline: null } as const
  const rounds = state.rounds.with(item, round)
  const plan = planWith(state, item)
  const deadline = deadlineFor(state, phase, 1)
  return moveTo(state, { ...asking, rounds, plan, phase: { ...phase, deadline } }, now)
}

/** Asks the class something that has no right answer, for one round without a timer. */
export function openPoll(state: State, poll: Poll, now: number): Step {
  const item = state.rounds.length
  const phase = { kind: 'open', item, round: 1, opened: now, deadline: null } as const
  return moveTo(state, { ...asking, rounds: [...state.rounds, 1], polls: [...state.polls, poll], phase }, now)
}

/** Whoever asks wants the question seen, and then how the class voted, where the points have stood. */
const asking = { leaderboard: false }

/**
 * Closes the open round. Participants who have answered are not told: their answer is saved, and the next message says
 * what follows. So a question takes four messages a person. The result of a poll is for everyone.
 */
export function closeRound(state: State, now: number): Step {
  const { phase, setup } = state
  if (phase.kind !== 'open') return unchanged(state)
  const { item, round } = phase
  const votes = votesIn(state, item, round)
  const waiting = new Set(participantsIn(state).flatMap(({ id }) => (votes.has(id) ? [] : [id])))
  return moveTo(
    state,
    { phase: { kind: 'closed', item, round } },
    now,
    setup.options.showFirst || pollOf(state, item) ? null : waiting,
  )
}

/** Shows key and reasons. */
export function revealItem(state: State, item: number, now: number): Step {
  const revealed = state.revealed.includes(item) ? state.revealed : [...state.revealed, item]
  const step = moveTo(state, { phase: { kind: 'revealed', item }, revealed }, now)
  if (!state.setup.options.points) return step
  // Everyone’s points may have changed.
  const everyone = participantsIn(state).map(({ id }) => id)
  return andThen(step, (next) => feedChanged(next, now, everyone))
}

export const endSession = (state: State, now: number): Step => moveTo(state, { phase: { kind: 'ended', at: now } }, now)

/** Moves the session: what is due in the phase that was left no longer is, and everyone is told, or only some. */
export function moveTo(
  state: State,
  changes: Partial<Progress>,
  now: number,
  only: ReadonlySet<string> | null = null,
): Step {
  const moved: State = { ...state, since: now, moved: state.version + 1, ...changes }
  return also(tell(moved, now, only, itemOf(state.phase)), ...duesOf(moved, now))
}

/** Sends everyone the phase as it stands. What is due stays due, and a step that was given before is still carried out. */
export const tellAgain = (state: State, now: number): Step => tell(state, now, null, itemOf(state.phase))

/**
 * Stores the phase under a new version, then sends it. All get the same message, except participants with extra time, and
 * everyone at their own pace. `before` is the question that was shown.
 */
function tell(state: State, now: number, only: ReadonlySet<string> | null, before: number | null): Step {
  const told: State = { ...state, version: state.version + 1 }
  const message = phaseMessage(told, null, now, before)
  const own = new Map(
    participantsIn(told)
      .filter((person) => needsOwn(told.phase, person))
      .map((person) => [person.id, phaseMessage(told, person, now, before)]),
  )
  const next: State = { ...told, toAll: only ? state.toAll : told.version, feed: numbered(state.feed) }
  return {
    state: next,
    effects: [
      { do: 'store-progress' },
      { do: 'send-to-class', message, own, only },
      { do: 'send-to-projector', message: projectorPhase(next, now, state.feed.projector.lastSeq) },
      { do: 'send-to-host', message: hostPhase(next, now, state.feed.host.lastSeq) },
    ],
  }
}

const needsOwn = (phase: Phase, { extraTime }: Participant): boolean =>
  phase.kind === 'own' || (phase.kind === 'open' && phase.deadline !== null && extraTime !== 1)

/** What is due in the phase that has just begun. */
export function duesOf(state: State, now: number): Effect[] {
  const { phase, setup } = state
  const due = (what: Extract<Effect, { do: 'due' }>['what'], at: number | null): Effect => ({ do: 'due', what, at })
  const tomorrow = Math.min(now + day, setup.deleteAt)
  const ended = phase.kind === 'ended'
  return [
    due('deadline', closesAt(state)),
    due('early-close', null),
    due('silence-check', phase.kind === 'open' ? now + silenceLimit : null),
    due('end', ended ? null : phase.kind === 'own' ? phase.until : tomorrow),
    ...(ended ? [due('publish', now), due('forget', keptUntil(state, now))] : []),
  ]
}
