import type { Correction } from '../../dossier/model.ts'
import type { Question } from '../../questions/model.ts'
import type { ExtraTime, Options, Phase, PollKind, Vote } from '../protocol/model.ts'

/** What a session is set up with. It never changes. */
export type Setup = {
  code: string
  quiz: string
  title: string
  /** What the questions call the source of the story. Sessions that began before there was one have none. */
  source?: string
  /** The dossier version that the questions come from. */
  version: string
  edition: number
  /** Under ids and in an order of options that only this session has. */
  questions: Question[]
  /** The bank’s id by each id of this session; empty in a session that began when they were the same. */
  bankIds: Record<string, string>
  /** Titles of the cards that the questions name. */
  cards: Record<string, string>
  /** By item, the places of the questions on paper, where a withdrawal since then has left gaps. The report numbers them so. */
  places?: number[]
  /** Polls made from questions of the story that this session does not ask, where it has any. */
  polls?: Partial<Record<PollKind, Pick<Poll, 'stem' | 'options'>>>
  options: Options
  /**
   * How many people the network in which this class was started may add to the public statistics; the others are set aside.
   * All where no network is known.
   */
  counts?: number
  /** The id of its start, under which the day’s rows are counted; none where starting needs a key. */
  start?: string
  /** SHA-256 of the host’s secret. */
  secret: string
  /** SHA-256 of the key of the projector’s link. */
  screen: string
  created: number
  deleteAt: number
}

/** A question without a right answer, which the host has asked beside the plan. */
export type Poll = {
  stem: string
  options: { id: string; text: string }[]
  /** The question that the class was at, after which the plan goes on. */
  after: number | null
}

export type Participant = {
  id: string
  /** SHA-256 of this participant’s token. */
  token: string
  nickname: string
  /** The nickname as `skeletonOf` reduces it; computed, not stored. */
  skeleton: string
  extraTime: ExtraTime
  joined: number
  removed: boolean
  /** How many times they have asked for another name. */
  renames: number
  /** Whether the host has replaced their name. Then they cannot type one. */
  drawn?: true
}

/**
 * What a session has written today (UTC), in rows, and what it may write: so far, and at the most. It has neither before it
 * has asked; `isAll` if it gets no more.
 */
export type Rows = {
  day: number
  written: number
  /** When that was counted. */
  at: number
  allowed?: number
  most?: number
  isAll?: boolean
}

/** What changes with a phase and is stored with it. */
export type Progress = {
  phase: Phase
  /** When it began. */
  since: number
  /** Rises with every change that the class is told of. */
  version: number
  /** The version that the last step led to: it is the host’s, and a later step must have been given under it. */
  moved: number
  /** The last version that everyone was told of. */
  toAll: number
  /** By item: how many rounds have been opened. Polls are the items after the last question. */
  rounds: number[]
  polls: Poll[]
  revealed: number[]
  /** The questions that the class is asked, in order; those left out are not in it. */
  plan: number[]
  /** What the newsroom has withdrawn since the session began, and why. */
  withdrawn: { item: number; reason: string }[]
  /** What the newsroom has corrected of what the questions rest on. */
  corrected: { item: number; date: string; what: string }[]
  leaderboard: boolean
  /** Whether nobody new can join. */
  locked: boolean
  /** The numbers of which the screen shows one a minute, where whoever is new has to type it. */
  numbers?: string
  /** When those joined whom the host has sent out together. */
  sentOut: { since: number; until: number }[]
  /** The last participant, by id, who has been added to the public statistics, where the host wants that. */
  countedTo: string
  /** Whether KV may have the report. */
  reported: boolean
  /** How many commands have been carried out. */
  commands: number
  rows?: Rows
}

/** The feed to the hosts, or to the projectors. */
export type FeedState = {
  /** Number and time of the last message sent. */
  lastSeq: number
  sentAt: number
  /** Whether another message waits to be sent. */
  pending: boolean
  /** Participants whose roster entry has changed, and those who have been removed, since the last message. */
  changed: ReadonlySet<string>
  gone: readonly string[]
}

export type Feed = {
  /** Of the last message to either. It starts from the clock, so that a loss of memory shows as a gap. */
  seq: number
  host: FeedState
  projector: FeedState
  /** Totals and lock as the projector was last told; empty where that is not known. */
  shown: string
}

/** A whole session. What follows `votes` is not stored: the sockets tell it, or it may be lost. */
export type State = Progress & {
  setup: Setup
  participants: ReadonlyMap<string, Participant>
  /** Who was sent out together with others: in no list and no result, until the host lets them back in. */
  outside: ReadonlyMap<string, Participant>
  /** Votes by `roundKey`, then by participant. */
  votes: ReadonlyMap<string, ReadonlyMap<string, Vote>>
  /** Participants with a socket. */
  present: ReadonlySet<string>
  /** When participants without a socket were last seen. */
  seen: ReadonlyMap<string, number>
  /** Participants who poll and were here when the host was last told; some may have stopped since. */
  polling: ReadonlySet<string>
  /** Whether a host or a projector is connected. */
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

/** Whether this person has answered anything. */
export const hasAnswered = ({ votes }: Pick<State, 'votes'>, participant: string): boolean =>
  [...votes.values()].some((round) => round.has(participant))

/** How many rounds a question has had. Answers at people’s own pace count as a first round. */
export const roundsOf = ({ rounds, phase }: State, item: number): number => {
  const alone = phase.kind === 'own' || phase.kind === 'ended' ? 1 : 0
  return Math.max(rounds[item] ?? 0, alone)
}

/** The questions that the class was asked or that anyone has answered at their own pace. */
export const askedIn = (state: State): number[] =>
  state.setup.questions.flatMap((_, item) =>
    (state.rounds[item] ?? 0) > 0 || votesIn(state, item, 1).size > 0 ? [item] : [],
  )

/** The participants without those who were removed. */
export const participantsIn = ({ participants }: State): Participant[] =>
  [...participants.values()].filter(({ removed }) => !removed)

/** The present question at the teacher’s pace. */
export const itemOf = (phase: Phase): number | null => ('item' in phase ? phase.item : null)

/** The poll that is this item; undefined for a question. */
export const pollOf = ({ setup, polls }: State, item: number | null): Poll | undefined =>
  item === null ? undefined : polls[item - setup.questions.length]

/** The items that are polls. */
export const pollsIn = ({ setup, polls }: State): number[] => [...polls.keys()].map((i) => setup.questions.length + i)

/** The next question of the plan that has not been asked: after the present one, or else before it; or null. */
export function nextItem(state: State): number | null {
  const { plan, rounds } = state
  const unasked = (item: number): boolean => (rounds[item] ?? 0) === 0
  return plan.slice(placeNow(state) + 1).find(unasked) ?? plan.find(unasked) ?? null
}

/** Where the class is in the plan, or −1. */
const placeNow = (state: State): number => state.plan.indexOf(questionBefore(state) ?? -1)

/** The present question; during a poll, the one before it. */
export function questionBefore(state: State): number | null {
  const item = itemOf(state.phase)
  const poll = pollOf(state, item)
  return poll ? poll.after : item
}

/** The plan with this question, which comes next if it was left out. */
export const planWith = (state: State, item: number): number[] =>
  state.plan.includes(item) ? state.plan : state.plan.toSpliced(placeNow(state) + 1, 0, item)

export const isRight = ({ setup: { questions } }: State, { item, option }: Pick<Vote, 'item' | 'option'>): boolean =>
  questions[item]?.options.some(({ id, correct }) => correct && id === option) ?? false

/** A new session. */
export function begin(setup: Setup, now: number): State {
  const own: Phase = { kind: 'own', until: ownUntil(setup, now) }
  return {
    phase: setup.options.pace === 'own' ? own : { kind: 'lobby' },
    since: now,
    version: 1,
    moved: 1,
    toAll: 1,
    rounds: setup.questions.map(() => 0),
    polls: [],
    revealed: [],
    plan: [...setup.questions.keys()],
    withdrawn: [],
    corrected: setup.questions.flatMap(({ corrections = [] }, item) => asCorrected(corrections, item)),
    leaderboard: false,
    locked: false,
    sentOut: [],
    countedTo: '',
    reported: false,
    commands: 0,
    setup,
    participants: new Map(),
    outside: new Map(),
    votes: new Map(),
    ...notStored(now),
  }
}

/** What the session keeps of corrections that touch a question. */
export const asCorrected = (corrections: readonly Correction[], item: number): Progress['corrected'] =>
  corrections.map(({ date, what }) => ({ item, date, what }))

/** What a session has in memory only, as it is at the start and after a sleep of the object. */
export function notStored(now: number): Pick<State, 'present' | 'seen' | 'polling' | 'watched' | 'feed'> {
  const feed: FeedState = { lastSeq: now, sentAt: 0, pending: false, changed: new Set(), gone: [] }
  return {
    present: new Set(),
    seen: new Map(),
    polling: new Set(),
    watched: false,
    feed: { seq: now, host: feed, projector: feed, shown: '' },
  }
}

/** In milliseconds. */
export const day = 86_400_000
const ownDays = 7

/** Until when people may finish at their own pace: a time still to come, or a week; at most until a day before the deletion. */
export function ownUntil({ deleteAt, options: { finishBy = 0 } }: Setup, now: number): number {
  const until = finishBy > now ? finishBy : now + ownDays * day
  return Math.max(now, Math.min(until, deleteAt - day))
}

/** The part of the state that is stored with every phase. */
export function progressOf(state: State): Progress {
  const {
    setup: _,
    participants: __,
    outside: ___,
    votes: ____,
    present,
    seen,
    polling,
    watched,
    feed,
    ...progress
  } = state
  return progress
}
