import type { Question } from '../../questions/model.ts'
import type { ExtraTime, Options, Phase, Vote } from '../protocol/model.ts'

/** What a session is from its first moment to its last. */
export type Setup = {
  code: string
  quiz: string
  title: string
  /** Dossier version that the questions are of. */
  version: string
  edition: number
  questions: Question[]
  /** Titles of the cards that the questions name. */
  cards: Record<string, string>
  options: Options
  /** SHA-256 of the host’s secret. */
  secret: string
  created: number
  deleteAt: number
}

export type Participant = {
  id: string
  /** SHA-256 of the token that resumes this person. */
  token: string
  nickname: string
  /** The nickname as `likeness` reduces it; computed, not stored. */
  alike: string
  extraTime: ExtraTime
  joined: number
  removed: boolean
  /** How many times they have asked for another name. */
  renames: number
}

/** What changes with a phase and is stored with it. */
export type Progress = {
  phase: Phase
  /** Rises with every change that the class is told of. */
  version: number
  /** The last version that everyone was told of. */
  toAll: number
  /** By item: how many rounds have been opened. */
  rounds: number[]
  revealed: number[]
  /** The question that everyone has been sent ahead. */
  ahead: number
  leaderboard: boolean
  /** Whether nobody new is let in. */
  locked: boolean
  /** Whether the report of the ended session is in KV. */
  published: boolean
  /** The last, by id, of the people who have been handed to the public statistics, where the host wants that. */
  countedTo: string
}

/** What waits for the next message to the hosts, or to the projectors. */
export type Line = {
  /** Number and time of the last message sent. */
  told: number
  sent: number
  waits: boolean
  /** Participants whose roster entry has changed, and those who have been removed. */
  changed: ReadonlySet<string>
  gone: readonly string[]
}

/** What host and projector are told beside the phases. */
export type Feed = {
  /** Of the last message to either. Starts from the clock, so that one lost with the memory shows as a gap. */
  seq: number
  host: Line
  screen: Line
  /** What the projector was told last, but for the people; empty where that is not known. */
  shown: string
}

/** A whole session. Rebuilt from SQL but for what follows `votes`, which the sockets tell or which may be lost. */
export type State = Progress & {
  setup: Setup
  participants: ReadonlyMap<string, Participant>
  /** Votes by `roundKey`, then by participant. */
  votes: ReadonlyMap<string, ReadonlyMap<string, Vote>>
  /** Participants with a socket. */
  present: ReadonlySet<string>
  /** When people without a socket were last heard of. */
  seen: ReadonlyMap<string, number>
  /** Those who poll instead and were here when the host was last told; some may have stopped since. */
  polling: ReadonlySet<string>
  /** Whether a host or a projector is connected, so that a feed is worth sending. */
  watched: boolean
  feed: Feed
}

export const roundKey = (item: number, round: number): string => `${item}/${round}`

const nobody: ReadonlyMap<string, Vote> = new Map()

export const votesIn = ({ votes }: Pick<State, 'votes'>, item: number, round: number): ReadonlyMap<string, Vote> =>
  votes.get(roundKey(item, round)) ?? nobody

export const voteOf = (state: State, participant: string, item: number, round: number): Vote | undefined =>
  votesIn(state, item, round).get(participant)

/** This person’s answers to one question, by round. */
export const answersTo = (state: State, participant: string, item: number): Vote[] =>
  Array.from({ length: roundsOf(state, item) }, (_, i) => voteOf(state, participant, item, i + 1)).filter(
    (vote) => vote !== undefined,
  )

/** Rounds a question has had; answers at people’s own pace are a first round, whether or not the class had one. */
export const roundsOf = ({ rounds, phase }: State, item: number): number => {
  const alone = phase.kind === 'own' || phase.kind === 'ended' ? 1 : 0
  return Math.max(rounds[item] ?? 0, alone)
}

/** The questions that the class had or that anyone has answered alone. */
export const askedIn = (state: State): number[] =>
  state.setup.questions.flatMap((_, item) =>
    (state.rounds[item] ?? 0) > 0 || votesIn(state, item, 1).size > 0 ? [item] : [],
  )

/** The people in the room, removed ones left out. */
export const peopleIn = ({ participants }: State): Participant[] =>
  [...participants.values()].filter(({ removed }) => !removed)

/** The question at hand at the teacher’s pace. */
export const itemOf = (phase: Phase): number | null => ('item' in phase ? phase.item : null)

/** The next question that has not been asked, or null after the last. */
export function nextItem({ rounds, setup: { questions } }: State, after = -1): number | null {
  const next = questions.findIndex((_, item) => item > after && (rounds[item] ?? 0) === 0)
  return next === -1 ? null : next
}

export const isRight = ({ setup: { questions } }: State, { item, option }: Pick<Vote, 'item' | 'option'>): boolean =>
  questions[item]?.options.some(({ id, correct }) => correct && id === option) ?? false

/** A session at its first moment. */
export function begin(setup: Setup, now: number): State {
  const own: Phase = { kind: 'own', until: ownUntil(setup, now) }
  return {
    phase: setup.options.pace === 'own' ? own : { kind: 'lobby' },
    version: 1,
    toAll: 1,
    rounds: setup.questions.map(() => 0),
    revealed: [],
    ahead: 0,
    leaderboard: false,
    locked: false,
    published: false,
    countedTo: '',
    setup,
    participants: new Map(),
    votes: new Map(),
    present: new Set(),
    seen: new Map(),
    polling: new Set(),
    watched: false,
    feed: freshFeed(now),
  }
}

export function freshFeed(now: number): Feed {
  const line: Line = { told: now, sent: 0, waits: false, changed: new Set(), gone: [] }
  return { seq: now, host: line, screen: line, shown: '' }
}

/** In milliseconds. */
export const day = 86_400_000
const ownDays = 7

/** Until when people may finish at their own pace: a week, and always a day before everything is deleted. */
export const ownUntil = ({ deleteAt }: Setup, now: number): number =>
  Math.max(now, Math.min(now + ownDays * day, deleteAt - day))

export const progressOf = (state: State): Progress => ({
  phase: state.phase,
  version: state.version,
  toAll: state.toAll,
  rounds: state.rounds,
  revealed: state.revealed,
  ahead: state.ahead,
  leaderboard: state.leaderboard,
  locked: state.locked,
  published: state.published,
  countedTo: state.countedTo,
})
