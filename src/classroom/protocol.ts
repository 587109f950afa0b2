import * as v from 'valibot'
import {
  distribution,
  extraTime,
  itemResult,
  leaderboard,
  options,
  person,
  phase,
  refusals,
  reveal,
  rosterEntry,
  shownQuestion,
  totals,
} from './model.ts'

/**
 * Everything that travels between a session and its clients, over a socket and by HTTP; docs/classroom-protocol.md tells
 * it in prose, with the addresses.
 *
 * The pages call the same without HTTP through `roomOf(c.env, code, addressOf(c))` and `createSession` in room.ts; each
 * call answers `{ ok: true, value }` or `{ ok: false, refused }` with a Refusal as `refused.reason`.
 */

const code = v.pipe(v.string(), v.maxLength(12))
const uuid = v.pipe(v.string(), v.uuid())
const small = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))
const option = v.pipe(v.string(), v.maxLength(120))
const nickname = v.pipe(v.string(), v.maxLength(80))
const seq = v.number()

/** A token or secret: at least 128 bits in base64url, made by `crypto.getRandomValues`. */
export const token = v.pipe(v.string(), v.regex(/^[\w-]{22,64}$/))

export const createBody = v.object({
  quiz: v.pipe(v.string(), v.maxLength(100)),
  edition: v.optional(v.number()),
  length: v.optional(v.number(), 10),
  options: v.optional(options, {}),
})
export type CreateBody = v.InferInput<typeof createBody>

/** `secret` is shown once and kept nowhere; `host`, `join` and `screen` are full addresses, `host` with the fragment. */
export const created = v.object({
  code,
  secret: token,
  deleteAt: v.number(),
  host: v.string(),
  join: v.string(),
  screen: v.string(),
})
export type Created = v.InferOutput<typeof created>

export const joinBody = v.object({ token, nickname: v.optional(nickname) })
export type JoinBody = v.InferOutput<typeof joinBody>
export const joined = v.object({ participant: v.string(), nickname: v.string() })
export type Joined = v.InferOutput<typeof joined>

/** A free nickname, to be sent with the join. */
export const offered = v.object({ nickname: v.string() })

/** A participant’s answer. A submission id sent again is acknowledged again and counts once. */
export const voteMessage = v.object({
  type: v.literal('vote'),
  submission: uuid,
  item: small,
  round: small,
  option,
})
export type VoteMessage = v.InferOutput<typeof voteMessage>

/** Another nickname: a generated one, or this one where the host allows typed names. */
export const renameMessage = v.object({ type: v.literal('rename'), nickname: v.optional(nickname) })
export type RenameMessage = v.InferOutput<typeof renameMessage>

const snapshotRequest = v.object({ type: v.literal('snapshot') })

export const fromParticipant = v.variant('type', [voteMessage, renameMessage, snapshotRequest])
export type FromParticipant = v.InferOutput<typeof fromParticipant>

/**
 * What a host can ask for. `open` without `item` opens the next question; `revote` opens another round of the present
 * one; `own-pace` lets everyone finish alone; `lock` lets nobody new in, or lets them in again.
 */
export const command = v.variant('do', [
  v.object({ do: v.literal('open'), item: v.optional(small) }),
  v.object({ do: v.literal('close') }),
  v.object({
    do: v.literal('discuss'),
    seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(3600))),
  }),
  v.object({ do: v.literal('revote') }),
  v.object({ do: v.literal('reveal') }),
  v.object({ do: v.literal('own-pace') }),
  v.object({ do: v.literal('end') }),
  v.object({ do: v.literal('leaderboard'), shown: v.boolean() }),
  v.object({ do: v.literal('lock'), locked: v.boolean() }),
  v.object({ do: v.literal('remove'), participant: uuid }),
  v.object({ do: v.literal('extra-time'), participant: uuid, factor: extraTime }),
])
export type Command = v.InferOutput<typeof command>

/** `version` is that of the phase the host saw; a command that moves the phase is refused where it is not the present one. */
export const commandMessage = v.object({ type: v.literal('command'), id: uuid, version: v.number(), command })
export type CommandMessage = v.InferOutput<typeof commandMessage>

export const fromHost = v.variant('type', [commandMessage, snapshotRequest])

export const fromScreen = snapshotRequest

export const sessionInfo = v.object({
  code,
  quiz: v.string(),
  title: v.string(),
  edition: v.number(),
  questions: v.number(),
  options,
  /** Whether nobody new is let in at the moment; host and projector hear it in every feed. */
  locked: v.boolean(),
  /** When everything about this session is deleted, report included; shown to the class. */
  deleteAt: v.number(),
})
export type SessionInfo = v.InferOutput<typeof sessionInfo>

/** What this person has answered, newest round last. */
const mine = v.array(
  v.object({ item: v.number(), round: v.number(), option: v.string(), submission: v.string(), late: v.boolean() }),
)

/** What everyone may see of the present phase; a missing field is nothing to show. */
const scene = {
  phase,
  /** The present question at the teacher’s pace, this person’s next one at their own. */
  question: v.optional(shownQuestion),
  /** The question after it, sent ahead without its key. */
  ahead: v.optional(shownQuestion),
  /** Once the question is revealed. */
  reveal: v.optional(reveal),
  /** How the closed rounds went, where the host lets the class see it before the reveal. */
  rounds: v.optional(v.array(distribution)),
  leaderboard: v.optional(leaderboard),
}

export const ack = v.object({
  type: v.literal('ack'),
  submission: v.string(),
  item: v.number(),
  round: v.number(),
  option: v.string(),
  late: v.boolean(),
  /** At their own pace: the feedback on this answer and the next question, with the one after it ahead. */
  reveal: v.optional(reveal),
  question: v.optional(shownQuestion),
  ahead: v.optional(shownQuestion),
})
export type Ack = v.InferOutput<typeof ack>

export const refused = v.object({
  type: v.literal('refused'),
  reason: v.picklist(refusals),
  /** Of the vote refused. */
  submission: v.optional(v.string()),
  /** Of the command refused. */
  id: v.optional(v.string()),
  /** The answer that stands, where there is one. */
  kept: v.optional(v.string()),
  /** The present version, for the host. */
  version: v.optional(v.number()),
})
export type Refused = v.InferOutput<typeof refused>

/** Why the server closed a socket; anything else is a lost connection, to be tried again. */
export const closeCodes = {
  'session-deleted': 4000,
  removed: 4001,
  /** The same person has connected elsewhere. */
  replaced: 4002,
  'wrong-secret': 4003,
  'unknown-session': 4004,
  'unknown-participant': 4005,
  'room-full': 4006,
  'too-many-tries': 4029,
} as const
export type CloseReason = keyof typeof closeCodes
const closeReasons = [
  'session-deleted',
  'removed',
  'replaced',
  'wrong-secret',
  'unknown-session',
  'unknown-participant',
  'room-full',
  'too-many-tries',
] as const satisfies readonly CloseReason[]

/** Said just before the server closes a socket, because a proxy on the way may hold the close itself back. */
export const bye = v.object({ type: v.literal('bye'), reason: v.picklist(closeReasons) })
export type Bye = v.InferOutput<typeof bye>

export const you = v.object({ type: v.literal('you'), nickname: v.string() })
export type You = v.InferOutput<typeof you>

const me = v.object({ id: v.string(), nickname: v.string(), points: v.number(), mine, done: v.number() })

/** `review` holds what this person has answered, to look at again: at their own pace as they go, and after the end. */
export const participantSnapshot = v.object({
  type: v.literal('snapshot'),
  seq,
  now: v.number(),
  session: sessionInfo,
  me,
  ...scene,
  review: v.optional(v.array(v.object({ question: shownQuestion, reveal }))),
})
export type ParticipantSnapshot = v.InferOutput<typeof participantSnapshot>

/** Replaces the present phase. `question` is left out where it was sent ahead. */
export const phaseMessage = v.object({ type: v.literal('phase'), seq, after: seq, now: v.number(), ...scene })
export type PhaseMessage = v.InferOutput<typeof phaseMessage>

export const toParticipant = v.variant('type', [participantSnapshot, phaseMessage, ack, refused, you, bye])
export type ToParticipant = v.InferOutput<typeof toParticipant>

const people = { changed: v.array(person), gone: v.array(v.string()) }

export const screenSnapshot = v.object({
  type: v.literal('snapshot'),
  seq,
  now: v.number(),
  session: sessionInfo,
  ...scene,
  totals,
  roster: v.array(person),
})
export type ScreenSnapshot = v.InferOutput<typeof screenSnapshot>

/** For the projector: totals, and who came, changed or went, at most every 1.5 s. */
export const screenFeed = v.object({
  type: v.literal('feed'),
  seq,
  after: seq,
  totals,
  locked: v.boolean(),
  ...people,
})
export type ScreenFeed = v.InferOutput<typeof screenFeed>

export const screenPhase = v.object({ ...phaseMessage.entries, totals })
export type ScreenPhase = v.InferOutput<typeof screenPhase>

export const toScreen = v.variant('type', [screenSnapshot, screenPhase, screenFeed, refused, bye])
export type ToScreen = v.InferOutput<typeof toScreen>

/** The host’s own: everything about the present question, before anyone else may see it. */
const forHostOnly = {
  version: v.number(),
  /** The present question’s rounds and shifts; null where no question is at hand. */
  result: v.nullable(itemResult),
  totals,
}

/** A question as the host has it, with its key and all that the reveal will say. */
export const hostQuestion = v.object({ ...shownQuestion.entries, reveal })
export type HostQuestion = v.InferOutput<typeof hostQuestion>

export const hostSnapshot = v.object({
  type: v.literal('snapshot'),
  seq,
  now: v.number(),
  session: sessionInfo,
  phase,
  leaderboard: v.optional(leaderboard),
  ...forHostOnly,
  questions: v.array(hostQuestion),
  /** Every question asked so far. */
  results: v.array(itemResult),
  roster: v.array(rosterEntry),
})
export type HostSnapshot = v.InferOutput<typeof hostSnapshot>

export const hostPhase = v.object({
  type: v.literal('phase'),
  seq,
  after: seq,
  now: v.number(),
  phase,
  leaderboard: v.optional(leaderboard),
  ...forHostOnly,
})
export type HostPhase = v.InferOutput<typeof hostPhase>

export const hostFeed = v.object({
  type: v.literal('feed'),
  seq,
  after: seq,
  ...forHostOnly,
  locked: v.boolean(),
  changed: v.array(rosterEntry),
  gone: v.array(v.string()),
})
export type HostFeed = v.InferOutput<typeof hostFeed>

/** The command of this id was carried out. */
export const done = v.object({ type: v.literal('done'), id: v.string(), version: v.number() })
export type Done = v.InferOutput<typeof done>

export const toHost = v.variant('type', [hostSnapshot, hostPhase, hostFeed, done, refused, bye])
export type ToHost = v.InferOutput<typeof toHost>
