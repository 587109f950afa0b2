import type { Question } from '../../questions/model.ts'
import type { Message } from './step.ts'

/** One pupil’s answers on paper, under a name that says nothing of them. */
export type PaperAnswers = { nickname: string; answers: readonly { question: string; option: string }[] }

/**
 * A class that answered on paper, as what would have happened on screens: each pupil joins and answers at their own pace, and
 * then it is over. Ids come from outside.
 */
export function messagesFromPaper(
  pupils: readonly PaperAnswers[],
  questions: readonly Pick<Question, 'id'>[],
  newId: () => string,
): Message[] {
  const joined = pupils.map((pupil) => ({ ...pupil, participant: newId() }))
  return [
    ...joined.map(
      // Nobody has a token that leads to this hash, because it is none.
      ({ participant, nickname }): Message => ({
        type: 'join',
        participant,
        token: participant,
        name: { kind: 'generated', name: nickname },
        candidates: [],
      }),
    ),
    ...joined.flatMap(({ participant, answers }) =>
      answers.map(
        ({ question, option }): Message => ({
          type: 'vote',
          participant,
          vote: {
            type: 'vote',
            submission: newId(),
            item: questions.findIndex(({ id }) => id === question),
            round: 1,
            option,
          },
        }),
      ),
    ),
  ]
}

/** The names that strips have, all of one length, so that they stand in order: “No. 07”. */
export function paperNames(numbers: readonly number[]): string[] {
  const digits = String(Math.max(...numbers)).length
  return numbers.map((number) => `No. ${String(number).padStart(digits, '0')}`)
}
