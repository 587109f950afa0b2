import type { Reveal, ShownQuestion } from '../protocol/model.ts'
import type { Ack, ParticipantSnapshot } from '../protocol/participant.ts'

type Mine = ParticipantSnapshot['me']['mine'][number]
type Acknowledged = { snapshot: ParticipantSnapshot; feedback?: { question: ShownQuestion; reveal: Reveal } }

/** What a participant’s page stands at once an answer of theirs is acknowledged; at their own pace, with the feedback. */
export function withAck(
  before: ParticipantSnapshot,
  { submission, item, round, option, late, reveal, question, ahead }: Ack,
): Acknowledged {
  const snapshot = withAnswer(before, { item, round, option, submission, late })
  if (!reveal) return { snapshot }
  const { question: asked, ahead: _, review = [], ...rest } = snapshot
  const feedback = asked?.item === item ? { question: asked, reveal } : undefined
  return {
    snapshot: {
      ...rest,
      // An acknowledgement that comes again finds its question gone on.
      review: feedback ? [...review.filter((past) => past.question.item !== item), feedback] : review,
      ...(question && { question }),
      ...(ahead && { ahead }),
    },
    ...(feedback && { feedback }),
  }
}

/** With one answer more, or in place of another in the same round. */
export function withAnswer(snapshot: ParticipantSnapshot, answer: Mine): ParticipantSnapshot {
  const { me } = snapshot
  const others = me.mine.filter(({ item, round }) => item !== answer.item || round !== answer.round)
  const mine = [...others, answer].sort((a, b) => a.item - b.item || a.round - b.round)
  return { ...snapshot, me: { ...me, mine, done: new Set(mine.map(({ item }) => item)).size } }
}
