import type { Phase, Reveal, ShownQuestion } from '../protocol/model.ts'
import type { ParticipantSnapshot } from '../protocol/participant.ts'
import type { ViewState } from '../view/state.ts'

/** A question that this person has answered, with its key. */
export type AnsweredQuestion = { question: ShownQuestion; reveal: Reveal }

/** Everything that a participant’s page shows. */
export type ParticipantState = ViewState<ParticipantSnapshot> & {
  /** Where this person’s forms and links go. */
  self: string
  /** The id of the next answer. It stays the same until that answer is sent. */
  submission: string
  /** An answer that is not acknowledged yet. */
  pending?: { item: number; round: number; option: string } | undefined
  /** At their own pace: the question just answered, until they ask for the next. */
  feedback?: AnsweredQuestion | undefined
}

/** The phase as one person sees it: after their answer they see no deadline, because nobody tells them of the close. */
export function ownPhase({ phase, me }: Pick<ParticipantSnapshot, 'phase' | 'me'>): Phase {
  const answered =
    phase.kind === 'open' && me.answers.some(({ item, round }) => item === phase.item && round === phase.round)
  return answered ? { ...phase, deadline: null } : phase
}

/** The last option that this person chose for a question. */
export const chosenFor = ({ me }: ParticipantSnapshot, item: number): string | undefined =>
  me.answers.filter((answer) => answer.item === item).at(-1)?.option
