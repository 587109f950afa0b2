import type { HostPhase, HostQuestion, HostSnapshot } from '../protocol/host.ts'
import type { PhaseMessage, SessionInfo } from '../protocol/messages.ts'
import type { Distribution, Phase, Reveal, RosterEntry, ShownQuestion, Totals } from '../protocol/model.ts'
import type { ParticipantSnapshot } from '../protocol/participant.ts'
import { placeIn } from '../protocol/place.ts'
import type { ProjectorPhase, ProjectorSnapshot } from '../protocol/projector.ts'
import { claimResults } from './claim-results.ts'
import { deadlineFor, expectedIn, isHere } from './deadlines.ts'
import { leaderboardOf, pointsOf } from './points.ts'
import { pollsOffered } from './polls.ts'
import { promptFor } from './prompts.ts'
import { distributionOf, itemResult } from './round-results.ts'
import { rowsToTell } from './rows.ts'
import {
  answersTo,
  askedIn,
  itemOf,
  type Participant,
  participantsIn,
  pollOf,
  pollsIn,
  type State,
  votesIn,
} from './state.ts'
import { isTold, unanswered } from './told.ts'

/** What each audience sees of a session. */

type PhaseView = Omit<PhaseMessage, 'type' | 'seq' | 'after' | 'now'>

/** What anyone with the code may know. Only the end tells where the questions come from, because their keys are public. */
export const infoOf = ({ setup, plan, locked, numbers, phase }: State): SessionInfo => ({
  code: setup.code,
  quiz: setup.quiz,
  title: setup.title,
  ...(setup.source !== undefined && { source: setup.source }),
  ...(phase.kind === 'ended' && originOf(setup)),
  questions: plan.length,
  options: setup.options,
  locked,
  ...(numbers && { asksNumber: true as const }),
  deleteAt: setup.deleteAt,
})

/** Where a session’s questions come from. */
export const originOf = ({ version, edition, bankIds }: State['setup']) => ({ version, edition, bankIds })

export function participantSnapshot(state: State, person: Participant, now: number): ParticipantSnapshot {
  const { setup, phase } = state
  const { id, nickname } = person
  const given = (items: readonly number[]) => items.flatMap((item) => answersTo(state, id, item))
  const answers = given([...setup.questions.keys()])
  const done = new Set(answers.map(({ item }) => item))
  const withRecap = phase.kind === 'ended' || phase.kind === 'own'
  return {
    ...snapshotHead(state, state.version, now),
    me: {
      id,
      nickname,
      points: pointsOf(state, id),
      answers: [...answers, ...given(pollsIn(state))].map(({ item, round, option, submission, late }) => ({
        item,
        round,
        option,
        submission,
        late,
      })),
      done: done.size,
    },
    ...phaseViewFor(state, person),
    ...(withRecap && {
      // At the end those too that this person has missed.
      recap: (phase.kind === 'ended' ? askedIn(state) : [...done])
        .filter((item) => isTold(state, id, item))
        .map((item) => ({ question: question(state, item), reveal: revealOf(state, item) })),
    }),
  }
}

const snapshotHead = (state: State, seq: number, now: number) =>
  ({ type: 'snapshot', seq, now, session: infoOf(state) }) as const

export const projectorSnapshot = (state: State, now: number): ProjectorSnapshot => ({
  ...snapshotHead(state, state.feed.seq, now),
  ...phaseViewFor(state, null),
  ...promptOf(state),
  ...pollVotes(state),
  ...numbersOf(state),
  totals: totalsOf(state, now),
  roster: participantsIn(state).map(({ id, nickname }) => ({ id, nickname, here: isHere(state, id, now) })),
  ...(state.phase.kind === 'ended' && { claims: claimResults(state) }),
})

export const hostSnapshot = (state: State, now: number): HostSnapshot => ({
  ...snapshotHead(state, state.feed.seq, now),
  ...hostPhaseView(state),
  ...hostView(state, now),
  questions: state.setup.questions.map((_, item) => hostQuestion(state, item)),
  polls: pollsOffered(state.setup),
  results: askedIn(state).map((item) => itemResult(state, item)),
  roster: participantsIn(state).map((person) => rosterEntry(state, person, now)),
})

/** The message that opens a question or goes back to one has it, and no other: it stays until the next. `before` was shown. */
export function phaseMessage(
  state: State,
  person: Participant | null,
  now: number,
  before = itemOf(state.phase),
): PhaseMessage {
  const { question, ...scene } = phaseViewFor(state, person)
  const { kind } = state.phase
  return {
    type: 'phase',
    seq: state.version,
    after: state.toAll,
    now,
    ...scene,
    ...(question && (kind === 'own' || kind === 'open' || question.item !== before) && { question }),
  }
}

export const projectorPhase = (state: State, now: number, after: number): ProjectorPhase => ({
  type: 'phase',
  seq: state.feed.seq,
  after,
  now,
  ...phaseViewFor(state, null),
  ...promptOf(state),
  ...pollVotes(state),
  ...numbersOf(state),
  totals: totalsOf(state, now),
})

/** The votes of the present poll, which the wall shows as they come. */
export function pollVotes(state: State): { rounds?: Distribution[] } {
  const item = itemOf(state.phase)
  return item !== null && pollOf(state, item) ? { rounds: itemResult(state, item).rounds.map(distributionOf) } : {}
}

/** During the discussion the projector has the question’s prompt. */
const promptOf = ({ phase, setup }: State): Pick<ProjectorPhase, 'prompt'> =>
  phase.kind === 'discussion' ? { prompt: promptFor(setup.questions[phase.item]) } : {}

export const hostPhase = (state: State, now: number, after: number): HostPhase => ({
  type: 'phase',
  seq: state.feed.seq,
  after,
  now,
  ...hostPhaseView(state),
  ...hostView(state, now),
})

/** What only the host gets beside the phase: version, totals, the present question’s result, and who is kept out. */
export function hostView(state: State, now: number) {
  const item = itemOf(state.phase)
  const [votes] = pollVotes(state).rounds ?? []
  const removed = [...state.participants.values()].filter((person) => person.removed)
  return {
    version: state.moved,
    plan: state.plan,
    withdrawn: state.withdrawn,
    ...(state.corrected.length > 0 && { corrected: state.corrected }),
    result: item === null || votes ? null : itemResult(state, item),
    ...(item !== null && votes && { poll: { ...question(state, item), votes } }),
    totals: totalsOf(state, now),
    ...rowsToTell(state, now),
    ...rushIn(state, now),
    ...numbersOf(state),
    ...(state.sentOut.length > 0 && {
      sentOut: state.sentOut.map((span) => ({ since: span.since, people: peopleIn(state.outside, span) })),
    }),
    removed: removed.map(({ id, nickname }) => ({ id, nickname })),
  } satisfies Partial<HostSnapshot>
}

// So many people join within a minute where one class or two come in; and later, while it is at work.
const ordinary = { first: 60, later: 20 }
const minute = 60_000

// In milliseconds: who follows the one before within this time has not come in by hand.
const burst = 250

/**
 * How many have joined within a minute, where that is more than usual, or else 0; and since when those have come in who came
 * too fast for a class: from the first of the burst in which it became too many.
 */
function rushIn(state: State, now: number): Pick<HostSnapshot, 'rush' | 'crowd'> {
  const usual = state.rounds.some((rounds) => rounds > 0) ? ordinary.later : ordinary.first
  const joined = participantsIn(state)
    .map((person) => person.joined)
    .sort((a, b) => a - b)
  const within = (end: number): number => joined.filter((time) => time > end - minute && time <= end).length
  if (within(now) <= usual) return { rush: 0 }
  let first = joined.findLastIndex((time, i) => i >= usual && time - (joined[i - usual] ?? 0) >= minute) + 1
  first = Math.max(first, usual)
  while (first > 0 && (joined[first] ?? 0) - (joined[first - 1] ?? 0) <= burst) first--
  const since = joined[first] ?? now
  return { rush: within(now), crowd: { since, people: joined.length - first } }
}

/** The numbers that newcomers are asked for, for the host and the screens with the host’s key. */
export const numbersOf = ({ numbers }: State): { numbers?: string } => (numbers ? { numbers } : {})

const peopleIn = (people: ReadonlyMap<string, Participant>, { since, until }: State['sentOut'][number]): number =>
  [...people.values()].filter(({ joined }) => since <= joined && joined <= until).length

/** The phase as the class and the projector see it, or as one person does, with their own deadline and next question. */
function phaseViewFor(state: State, person: Participant | null): PhaseView {
  const { phase } = state
  if (phase.kind === 'own') return person ? ownPaceView(state, person.id) : { phase }
  const item = itemOf(phase)
  return {
    phase: phaseFor(state, person),
    ...(item !== null && { question: question(state, item) }),
    ...(phase.kind === 'revealed' && { reveal: revealOf(state, phase.item, true) }),
    ...roundsShown(state),
    ...board(state),
  }
}

export function ownPaceView(state: State, participant: string): PhaseView {
  const { phase } = state
  const [next] = phase.kind === 'own' && phase.released ? [] : unanswered(state, participant)
  return { phase, ...(next !== undefined && { question: question(state, next) }) }
}

function phaseFor(state: State, person: Participant | null): Phase {
  const { phase } = state
  if (phase.kind !== 'open' || !person || person.extraTime === 1) return phase
  return { ...phase, deadline: deadlineFor(state, phase, person.extraTime) }
}

/** Before the reveal the class sees the results of closed rounds only where the host has chosen so; and those of polls. */
function roundsShown(state: State): Pick<PhaseView, 'rounds'> {
  const { phase, setup } = state
  const item = itemOf(phase)
  if (item === null || phase.kind === 'revealed') return {}
  if (!setup.options.showFirst && !pollOf(state, item)) return {}
  const { rounds } = itemResult(state, item)
  return { rounds: (phase.kind === 'open' ? rounds.slice(0, -1) : rounds).map(distributionOf) }
}

const board = (state: State): Pick<PhaseView, 'leaderboard'> =>
  state.leaderboard ? { leaderboard: leaderboardOf(state) } : {}

const hostPhaseView = (state: State) => ({ phase: state.phase, ...board(state) })

export function totalsOf(state: State, now: number): Totals {
  const { phase } = state
  const everyone = participantsIn(state)
  const people = everyone.length
  const here = everyone.filter(({ id }) => isHere(state, id, now)).length
  const count = (answered: (id: string) => boolean): number => everyone.filter(({ id }) => answered(id)).length
  if (phase.kind === 'own')
    return { answered: count((id) => unanswered(state, id).length === 0), expected: people, people, here }
  if (!('round' in phase)) return { answered: 0, expected: here, people, here }
  const votes = votesIn(state, phase.item, phase.round)
  return { answered: count((id) => votes.has(id)), expected: expectedIn(state, phase, now), people, here }
}

export function rosterEntry(state: State, { id, nickname, extraTime }: Participant, now: number): RosterEntry {
  const { phase } = state
  return {
    id,
    nickname,
    here: isHere(state, id, now),
    extraTime,
    answered: 'round' in phase && votesIn(state, phase.item, phase.round).has(id),
    done: state.plan.length - unanswered(state, id).length,
    points: pointsOf(state, id),
  }
}

/** What has been corrected is beside the questions, because that may change while the class runs. */
const hostQuestion = (state: State, item: number): HostQuestion => {
  const { corrections: _, ...reveal } = revealOf(state, item)
  return { ...question(state, item), prompt: promptFor(state.setup.questions[item]), reveal }
}

const question = (state: State, item: number): ShownQuestion => {
  const { setup, plan } = state
  const poll = pollOf(state, item)
  if (poll) return { item, place: null, of: 0, id: `poll-${item}`, stem: poll.stem, options: poll.options }
  const { id = '', statement, stem = '', options = [] } = setup.questions[item] ?? {}
  return {
    item,
    place: placeIn(plan, item),
    of: plan.length,
    id,
    ...(statement !== undefined && { statement }),
    stem,
    options: options.map((option) => ({ id: option.id, text: option.text })),
  }
}

/** What has been corrected of what a question rests on, where anything has. */
export function correctionsOf({ corrected }: State, item: number): { corrections?: { date: string; what: string }[] } {
  const corrections = corrected.flatMap(({ date, what, ...one }) => (one.item === item ? { date, what } : []))
  return corrections.length > 0 ? { corrections } : {}
}

/** Everything that the bank says about a question; for the class, with the results of its rounds. */
export function revealOf(state: State, item: number, withRounds = false): Reveal {
  const bank = state.setup.questions[item]
  const { rounds, shifts } = withRounds ? itemResult(state, item) : { rounds: [], shifts: [] }
  return {
    item,
    key: bank?.options.find(({ correct }) => correct)?.id ?? '',
    explanation: bank?.explanation ?? '',
    feedback: Object.fromEntries(bank?.options.map(({ id, feedback }) => [id, feedback]) ?? []),
    source: bank?.source ?? [],
    ...correctionsOf(state, item),
    cards: bank?.cards.map((id) => ({ id, title: state.setup.cards[id] ?? id })) ?? [],
    rounds: rounds.map(distributionOf),
    shifts,
  }
}
