import * as v from 'valibot'
import {
  bye,
  nickname,
  option,
  phaseMessage,
  phaseView,
  refused,
  small,
  snapshotHead,
  snapshotRequest,
  uuid,
} from './messages.ts'
import { reveal, shownQuestion } from './model.ts'

/** A participant’s answer. A submission id sent again is acknowledged again and counts once. */
export const voteMessage = v.object({
  type: v.literal('vote'),
  submission: uuid,
  item: small,
  round: small,
  option,
})
export type VoteMessage = v.InferOutput<typeof voteMessage>

/** Asks for another nickname: a generated one, or this one where the host allows typed names. */
export const renameMessage = v.object({ type: v.literal('rename'), nickname: v.optional(nickname) })

export const fromParticipant = v.variant('type', [voteMessage, renameMessage, snapshotRequest])
export type FromParticipant = v.InferOutput<typeof fromParticipant>

const ownAnswer = { submission: v.string(), item: v.number(), round: v.number(), option: v.string(), late: v.boolean() }

export const ack = v.object({
  type: v.literal('ack'),
  ...ownAnswer,
  /** At their own pace: the key, where answers are shown after each question, and the next question. */
  reveal: v.optional(reveal),
  question: v.optional(shownQuestion),
})
export type Ack = v.InferOutput<typeof ack>

export const you = v.object({ type: v.literal('you'), nickname: v.string() })
export type You = v.InferOutput<typeof you>

export const participantSnapshot = v.object({
  ...snapshotHead,
  me: v.object({
    id: v.string(),
    nickname: v.string(),
    points: v.number(),
    /** Everything this person has answered, by item and round. */
    answers: v.array(v.object(ownAnswer)),
    done: v.number(),
  }),
  ...phaseView,
  /** The questions that this person has answered and may know the keys of, at their own pace and after the end. */
  recap: v.optional(v.array(v.object({ question: shownQuestion, reveal }))),
})
export type ParticipantSnapshot = v.InferOutput<typeof participantSnapshot>
export type OwnAnswer = ParticipantSnapshot['me']['answers'][number]

export const toParticipant = v.variant('type', [participantSnapshot, phaseMessage, ack, refused, you, bye])
export type ToParticipant = v.InferOutput<typeof toParticipant>
