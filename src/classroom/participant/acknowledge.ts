import type { Ack, OwnAnswer, ParticipantSnapshot } from '../protocol/participant.ts'
import type { AnsweredQuestion } from './state.ts'

/** A participant’s snapshot after the acknowledgement of an answer; at their own pace, with the next question and the feedback. */
export function withAck(
  before: ParticipantSnapshot,
  { type: _, reveal, question, ...answer }: Ack,
): { snapshot: ParticipantSnapshot; feedback?: AnsweredQuestion } {
  const snapshot = withAnswer(before, answer)
  if (snapshot.phase.kind !== 'own') return { snapshot }
  const { question: asked, recap = [], ...rest } = snapshot
  // If the acknowledgement comes again, the next question is shown already.
  const feedback = reveal && asked?.item === answer.item ? { question: asked, reveal } : undefined
  return {
    snapshot: {
      ...rest,
      recap: feedback ? [...recap, feedback] : recap,
      ...(question && { question }),
    },
    ...(feedback && { feedback }),
  }
}

/** The snapshot with one more answer, or with another one in the same round. */
export function withAnswer(snapshot: ParticipantSnapshot, answer: OwnAnswer): ParticipantSnapshot {
  const { me } = snapshot
  const others = me.answers.filter(({ item, round }) => item !== answer.item || round !== answer.round)
  const answers = [...others, answer].sort((a, b) => a.item - b.item || a.round - b.round)
  return { ...snapshot, me: { ...me, answers, done: new Set(answers.map(({ item }) => item)).size } }
}
