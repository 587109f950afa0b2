import type { Phase } from '../protocol/model.ts'
import { closesAt, deadlineFor, silence } from './deadlines.ts'
import { andThen, type Effect, type Step } from './effects.ts'
import { numbered, touch } from './feed.ts'
import { day, nextItem, type Participant, type Progress, peopleIn, type State, votesIn } from './state.ts'
import { hostPhase, phaseMessage, screenPhase } from './views.ts'

/** Opens a round of a question. */
export function openRound(state: State, item: number, now: number): Step {
  const round = (state.rounds[item] ?? 0) + 1
  const phase = { kind: 'open', item, round, opened: now, deadline: null } as const
  const rounds = state.rounds.with(item, round)
  return moveTo(state, { rounds, phase: { ...phase, deadline: deadlineFor(state, phase, 1) } }, now)
}

/**
 * Closes the open round. Those who have answered need not be told: their answer is in and the next message says what
 * follows. That keeps a question at four messages a person.
 */
export function closeRound(state: State, now: number): Step {
  const { phase, setup } = state
  if (phase.kind !== 'open') return { state, effects: [] }
  const { item, round } = phase
  const votes = votesIn(state, item, round)
  const waiting = new Set(peopleIn(state).flatMap(({ id }) => (votes.has(id) ? [] : [id])))
  return moveTo(state, { phase: { kind: 'closed', item, round } }, now, setup.options.showFirst ? null : waiting)
}

/** Shows key and reasons, and sends the next question ahead without its key. */
export function revealItem(state: State, item: number, now: number): Step {
  const ahead = nextItem(state) ?? state.setup.questions.length
  const revealed = state.revealed.includes(item) ? state.revealed : [...state.revealed, item]
  const step = moveTo(state, { phase: { kind: 'revealed', item }, revealed, ahead }, now)
  if (!state.setup.options.points) return step
  // Everyone’s points may have changed.
  const everyone = peopleIn(state).map(({ id }) => id)
  return andThen(step, (next) => touch(next, now, everyone))
}

export const endSession = (state: State, now: number): Step =>
  moveTo(state, { phase: { kind: 'ended', at: now }, leaderboard: state.leaderboard }, now)

/**
 * Moves the session on: a new version, stored, then told to everyone, or to `only` some. Everybody gets the same words
 * but those with extra time, and everyone at their own pace.
 */
export function moveTo(
  state: State,
  changes: Partial<Progress>,
  now: number,
  only: ReadonlySet<string> | null = null,
): Step {
  const moved: State = { ...state, ...changes, version: state.version + 1 }
  const message = phaseMessage(moved, null, now, state.ahead)
  const own = new Map(
    peopleIn(moved)
      .filter((person) => needsOwn(moved.phase, person))
      .map((person) => [person.id, phaseMessage(moved, person, now, state.ahead)]),
  )
  const next: State = {
    ...moved,
    toAll: only ? state.toAll : moved.version,
    feed: numbered(state.feed),
  }
  return {
    state: next,
    effects: [
      { do: 'keep-progress' },
      ...dues(next, now),
      { do: 'tell-class', message, own, only },
      { do: 'tell-host', message: hostPhase(next, now, state.feed.host.told) },
      { do: 'tell-screen', message: screenPhase(next, now, state.feed.screen.told) },
    ],
  }
}

const needsOwn = (phase: Phase, { extraTime }: Participant): boolean =>
  phase.kind === 'own' || (phase.kind === 'open' && phase.deadline !== null && extraTime !== 1)

/** What is due in the phase just reached. */
function dues(state: State, now: number): Effect[] {
  const { phase, setup } = state
  const ended = phase.kind === 'ended'
  const lasts = phase.kind === 'own' ? phase.until : Math.min(now + day, setup.deleteAt)
  return [
    { do: 'due', what: 'deadline', at: closesAt(state) },
    { do: 'due', what: 'early-close', at: null },
    { do: 'due', what: 'roll-call', at: phase.kind === 'open' ? now + silence : null },
    { do: 'due', what: 'end', at: ended ? null : lasts },
    ...(ended
      ? ([
          { do: 'due', what: 'publish', at: now },
          { do: 'due', what: 'forget', at: Math.min(now + day, setup.deleteAt) },
        ] satisfies Effect[])
      : []),
  ]
}

/** What is due in a session that has just been made. */
export const firstDues = (state: State, now: number): Effect[] => dues(state, now)
