import type { HostPhase, HostQuestion, HostSnapshot } from '../protocol/host.ts'
import type { PhaseMessage, SessionInfo } from '../protocol/messages.ts'
import type { ItemResult, Phase, Reveal, RosterEntry, ShownQuestion, Totals } from '../protocol/model.ts'
import type { ParticipantSnapshot } from '../protocol/participant.ts'
import type { ScreenPhase, ScreenSnapshot } from '../protocol/projector.ts'
import { deadlineFor, expected, isHere } from './deadlines.ts'
import { leaderboardOf, pointsOf } from './points.ts'
import { distributionOf, itemResult } from './round-results.ts'
import { answersTo, askedIn, itemOf, nextItem, type Participant, peopleIn, type State, votesIn } from './state.ts'

/** What each audience sees of a session; nothing here changes anything. */

type Scene = Omit<PhaseMessage, 'type' | 'seq' | 'after' | 'now'>

export const infoOf = ({ setup, locked }: State): SessionInfo => ({
  code: setup.code,
  quiz: setup.quiz,
  title: setup.title,
  edition: setup.edition,
  questions: setup.questions.length,
  options: setup.options,
  locked,
  deleteAt: setup.deleteAt,
})

export function participantSnapshot(state: State, person: Participant, now: number): ParticipantSnapshot {
  const { setup, phase } = state
  const mine = setup.questions.flatMap((_, item) => answersTo(state, person.id, item))
  const done = new Set(mine.map(({ item }) => item))
  const reviewing = phase.kind === 'ended' || phase.kind === 'own'
  return {
    type: 'snapshot',
    seq: state.version,
    now,
    session: infoOf(state),
    me: {
      id: person.id,
      nickname: person.nickname,
      points: pointsOf(state, person.id),
      mine: mine.map(({ item, round, option, submission, late }) => ({ item, round, option, submission, late })),
      done: done.size,
    },
    ...sceneFor(state, person),
    ...(reviewing && {
      review: [...done].map((item) => ({ question: question(state, item), reveal: revealOf(state, item) })),
    }),
  }
}

export const screenSnapshot = (state: State, now: number): ScreenSnapshot => ({
  type: 'snapshot',
  seq: state.feed.seq,
  now,
  session: infoOf(state),
  ...sceneFor(state, null),
  totals: totalsOf(state, now),
  roster: peopleIn(state).map(({ id, nickname }) => ({ id, nickname, here: isHere(state, id, now) })),
})

export const hostSnapshot = (state: State, now: number): HostSnapshot => ({
  type: 'snapshot',
  seq: state.feed.seq,
  now,
  session: infoOf(state),
  ...hostScene(state),
  ...forHost(state, now),
  questions: state.setup.questions.map((_, item) => hostQuestion(state, item)),
  results: askedIn(state).map((item) => itemResult(state, item)),
  roster: peopleIn(state).map((person) => rosterEntry(state, person, now)),
})

/** Without the question where everyone has been sent it ahead. */
export function phaseMessage(state: State, person: Participant | null, now: number, sentAhead: number): PhaseMessage {
  const { question, ahead, ...scene } = sceneFor(state, person)
  const { kind } = state.phase
  return {
    type: 'phase',
    seq: state.version,
    after: state.toAll,
    now,
    ...scene,
    ...(question && (kind === 'own' || question.item !== sentAhead) && { question }),
    ...(ahead && (kind === 'own' || ahead.item !== sentAhead) && { ahead }),
  }
}

export const screenPhase = (state: State, now: number, after: number): ScreenPhase => ({
  type: 'phase',
  seq: state.feed.seq,
  after,
  now,
  ...sceneFor(state, null),
  totals: totalsOf(state, now),
})

export const hostPhase = (state: State, now: number, after: number): HostPhase => ({
  type: 'phase',
  seq: state.feed.seq,
  after,
  now,
  ...hostScene(state),
  ...forHost(state, now),
})

/** What only the host has beside the phase: version, totals, and the present question’s result. */
export function forHost(state: State, now: number): { version: number; result: ItemResult | null; totals: Totals } {
  const item = itemOf(state.phase)
  return {
    version: state.version,
    result: item === null ? null : itemResult(state, item),
    totals: totalsOf(state, now),
  }
}

/** For the projector and null, the whole class’s view; for a person, with their own time and their own next question. */
function sceneFor(state: State, person: Participant | null): Scene {
  const { phase } = state
  if (phase.kind === 'own') return person ? ownScene(state, person.id) : { phase }
  const item = itemOf(phase)
  const ahead = item === state.ahead ? null : shown(state, state.ahead)
  return {
    phase: phaseFor(state, person),
    ...(item !== null && { question: question(state, item) }),
    ...(ahead && phase.kind !== 'ended' && { ahead }),
    ...(phase.kind === 'revealed' && { reveal: revealOf(state, phase.item, true) }),
    ...roundsShown(state),
    ...board(state),
  }
}

export function ownScene(state: State, participant: string): Scene {
  const [next, after] = unanswered(state, participant)
  return {
    phase: state.phase,
    ...(next !== undefined && { question: question(state, next) }),
    ...(after !== undefined && { ahead: question(state, after) }),
  }
}

const unanswered = (state: State, participant: string): number[] =>
  state.setup.questions.flatMap((_, item) => (answersTo(state, participant, item).length === 0 ? [item] : []))

function phaseFor(state: State, person: Participant | null): Phase {
  const { phase } = state
  if (phase.kind !== 'open' || !person || person.extraTime === 1) return phase
  return { ...phase, deadline: deadlineFor(state, phase, person.extraTime) }
}

/** Before the reveal the class sees how closed rounds went only where the host has chosen so. */
function roundsShown(state: State): Pick<Scene, 'rounds'> {
  const { phase, setup } = state
  const item = itemOf(phase)
  if (item === null || phase.kind === 'revealed' || !setup.options.showFirst) return {}
  const { rounds } = itemResult(state, item)
  return { rounds: (phase.kind === 'open' ? rounds.slice(0, -1) : rounds).map(distributionOf) }
}

const board = (state: State): Pick<Scene, 'leaderboard'> =>
  state.leaderboard ? { leaderboard: leaderboardOf(state) } : {}

const hostScene = (state: State) => ({ phase: state.phase, ...board(state) })

export function totalsOf(state: State, now: number): Totals {
  const { phase } = state
  const people = peopleIn(state)
  const here = people.filter(({ id }) => isHere(state, id, now)).length
  if (phase.kind === 'own')
    return {
      answered: people.filter(({ id }) => hasFinished(state, id)).length,
      expected: people.length,
      people: people.length,
      here,
    }
  if (!('round' in phase)) return { answered: 0, expected: here, people: people.length, here }
  const votes = votesIn(state, phase.item, phase.round)
  const answered = people.filter(({ id }) => votes.has(id)).length
  return { answered, expected: expected(state, phase, now).length, people: people.length, here }
}

const hasFinished = (state: State, participant: string): boolean =>
  state.setup.questions.every((_, item) => answersTo(state, participant, item).length > 0)

export function rosterEntry(state: State, { id, nickname, extraTime }: Participant, now: number): RosterEntry {
  const { phase } = state
  return {
    id,
    nickname,
    here: isHere(state, id, now),
    extraTime,
    answered: 'round' in phase && votesIn(state, phase.item, phase.round).has(id),
    done: state.setup.questions.filter((_, item) => answersTo(state, id, item).length > 0).length,
    points: pointsOf(state, id),
  }
}

const hostQuestion = (state: State, item: number): HostQuestion => ({
  ...question(state, item),
  reveal: revealOf(state, item),
})

const question = ({ setup }: State, item: number): ShownQuestion => {
  const { id = '', stem = '', options = [] } = setup.questions[item] ?? {}
  return { item, id, stem, options: options.map((option) => ({ id: option.id, text: option.text })) }
}

const shown = (state: State, item: number): ShownQuestion | null =>
  item < state.setup.questions.length && nextItem(state, item - 1) === item ? question(state, item) : null

/** All that the bank says about a question, for the class with how its rounds went. */
export function revealOf(state: State, item: number, withRounds = false): Reveal {
  const bank = state.setup.questions[item]
  const { rounds, shifts } = withRounds ? itemResult(state, item) : { rounds: [], shifts: [] }
  return {
    item,
    key: bank?.options.find(({ correct }) => correct)?.id ?? '',
    explanation: bank?.explanation ?? '',
    feedback: Object.fromEntries(bank?.options.map(({ id, feedback }) => [id, feedback]) ?? []),
    source: bank?.source ?? [],
    cards: bank?.cards.map((id) => ({ id, title: state.setup.cards[id] ?? id })) ?? [],
    rounds: rounds.map(distributionOf),
    shifts,
  }
}
