import * as v from 'valibot'
import { distribution, leaderboard, options, phase, refusals, reveal, shownQuestion } from './model.ts'

/**
 * What travels between a session and all kinds of clients, over a socket and by HTTP; what only one kind hears or says is
 * beside it, in the files whose names end in “-protocol”. docs/classroom-protocol.md tells it all in prose, with the
 * addresses.
 *
 * The pages call the same without HTTP through `roomOf(c.env, code, addressOf(c))` and `createSession` in room.ts; each
 * call answers `{ ok: true, value }` or `{ ok: false, refused }` with a Refusal as `refused.reason`.
 */

const code = v.pipe(v.string(), v.maxLength(12))
export const uuid = v.pipe(v.string(), v.uuid())
export const small = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))
export const option = v.pipe(v.string(), v.maxLength(120))
export const nickname = v.pipe(v.string(), v.maxLength(80))
export const seq = v.number()

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

export const snapshotRequest = v.object({ type: v.literal('snapshot') })

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

/** What everyone may see of the present phase; a missing field is nothing to show. */
export const scene = {
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
  /** A newer socket has taken the place: the same person’s, or that of one more device. */
  replaced: 4002,
  'wrong-secret': 4003,
  'unknown-session': 4004,
  'unknown-participant': 4005,
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
  'too-many-tries',
] as const satisfies readonly CloseReason[]

/** Said just before the server closes a socket, because a proxy on the way may hold the close itself back. */
export const bye = v.object({ type: v.literal('bye'), reason: v.picklist(closeReasons) })
export type Bye = v.InferOutput<typeof bye>

/** To the class and the projector: replaces the present phase. `question` is left out where it was sent ahead. */
export const phaseMessage = v.object({ type: v.literal('phase'), seq, after: seq, now: v.number(), ...scene })
export type PhaseMessage = v.InferOutput<typeof phaseMessage>
