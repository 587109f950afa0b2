import * as v from 'valibot'
import { type CloseReason, closeCodes } from './close-codes.ts'
import { distribution, leaderboard, options, phase, refusals, reveal, shownQuestion } from './model.ts'

/**
 * The messages between a session and all its clients, over a socket and by HTTP. host.ts, projector.ts and participant.ts
 * have the messages of one kind of client each. docs/classroom-protocol.md explains them, with the addresses.
 */

const code = v.pipe(v.string(), v.maxLength(12))
export const uuid = v.pipe(v.string(), v.uuid())
export const small = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))
export const option = v.pipe(v.string(), v.maxLength(120))
// A character that a reader sees may be several here.
export const nickname = v.pipe(v.string(), v.maxLength(160))
export const seq = v.number()

/** A token or secret: at least 128 bits in base64url, made by `crypto.getRandomValues`. */
export const token = v.pipe(v.string(), v.regex(/^[\w-]{22,64}$/))

export const createBody = v.object({
  quiz: v.pipe(v.string(), v.maxLength(100)),
  edition: v.optional(v.number()),
  length: v.optional(v.number(), 10),
  /** Only questions about these cards of the story; there may be fewer of them than `length`. Not with an `edition`. */
  cards: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.minLength(1), v.maxLength(100))),
  options: v.optional(options, {}),
})
export type CreateBody = v.InferInput<typeof createBody>

/** `secret` is sent once and never stored. `host`, `join` and `projector` are full addresses; `host` has the secret in its fragment. */
export const created = v.object({
  code,
  secret: token,
  deleteAt: v.number(),
  host: v.string(),
  join: v.string(),
  projector: v.string(),
})
export type Created = v.InferOutput<typeof created>

/** `number` is the one that the screen shows, where the session asks newcomers for it. */
export const joinBody = v.object({
  token,
  nickname: v.optional(nickname),
  number: v.exactOptional(v.pipe(v.string(), v.maxLength(20))),
})
export type JoinBody = v.InferOutput<typeof joinBody>
export const joined = v.object({ type: v.literal('joined'), participant: v.string(), nickname: v.string() })
export type Joined = v.InferOutput<typeof joined>

/** A free nickname, to be sent with the join. */
export const offered = v.object({ nickname: v.string() })

export const snapshotRequest = v.object({ type: v.literal('snapshot') })

export const sessionInfo = v.object({
  code,
  quiz: v.string(),
  title: v.string(),
  /** What the questions call the source of the story: “the article”. */
  source: v.exactOptional(v.string()),
  questions: v.number(),
  options,
  /** Whether the host admits nobody new at the moment. Every feed to host and projector repeats it. */
  locked: v.boolean(),
  /** Whether whoever is new has to type the number that the class’s screen shows. */
  asksNumber: v.exactOptional(v.literal(true)),
  /** When everything about this session is deleted, report included. The class sees it. */
  deleteAt: v.number(),
  /** Once the session has ended, and in the report: where its questions come from. Before, that would tell the keys. */
  version: v.exactOptional(v.string()),
  edition: v.exactOptional(v.number()),
  /** The bank’s id of each item and option, by the id that it had in this session. */
  bankIds: v.exactOptional(v.record(v.string(), v.string())),
})
export type SessionInfo = v.InferOutput<typeof sessionInfo>

/** What participants and the projector see of the present phase. A missing field means that there is nothing to show. */
export const phaseView = {
  phase,
  /** The present question; at a person’s own pace, their next one. */
  question: v.optional(shownQuestion),
  /** Once the question is revealed. */
  reveal: v.optional(reveal),
  /** The results of the closed rounds, where the host shows them before the reveal. */
  rounds: v.optional(v.array(distribution)),
  leaderboard: v.optional(leaderboard),
}

export const refused = v.object({
  type: v.literal('refused'),
  reason: v.picklist(refusals),
  /** The id of the vote that was refused. */
  submission: v.optional(v.string()),
  /** The id of the command that was refused. */
  id: v.optional(v.string()),
  /** The option of the answer that counts, where there is one. */
  kept: v.optional(v.string()),
  /** The present version of the session, for the host. */
  version: v.optional(v.number()),
})
export type Refused = v.InferOutput<typeof refused>

const readable = v.fallback(v.optional(v.pipe(v.string(), v.maxLength(120))), undefined)
const ids = v.object({ submission: readable, id: readable })

/** The ids in a message that fits no schema, as far as they can be read, so that its sender knows which one is refused. */
export function idsIn(body: unknown): Pick<Refused, 'submission' | 'id'> {
  const read = v.safeParse(ids, body)
  return read.success ? read.output : {}
}

// `Object.keys` does not know the table’s type.
const closeReasons = Object.keys(closeCodes) as CloseReason[]

/** The server sends this before it closes a socket, because a proxy may delay the close itself. */
export const bye = v.object({ type: v.literal('bye'), reason: v.picklist(closeReasons) })
export type Bye = v.InferOutput<typeof bye>

/** The first fields of every snapshot, phase and feed. */
export const snapshotHead = { type: v.literal('snapshot'), seq, now: v.number(), session: sessionInfo }
export const phaseHead = { type: v.literal('phase'), seq, after: seq, now: v.number() }
export const feedHead = { type: v.literal('feed'), seq, after: seq, locked: v.boolean(), gone: v.array(v.string()) }

/** The class and the projector get it. It replaces the phase before, and has the `question` only if that is another one. */
export const phaseMessage = v.object({ ...phaseHead, ...phaseView })
export type PhaseMessage = v.InferOutput<typeof phaseMessage>
