import type { Reveal, ShownQuestion } from '../../protocol/model.ts'
import type { ParticipantSnapshot } from '../../protocol/participant.ts'
import { viewText } from '../../view/text.ts'
import { participantText } from '../text.ts'

/** What is said of the question at hand: its stem, and once it is revealed the answer and whether it was theirs. */
export function revealAloud({ question, reveal, me }: ParticipantSnapshot): { stem?: string; answer?: string } {
  if (!question) return {}
  if (!reveal) return { stem: question.stem }
  const mine = me.mine.filter(({ item }) => item === question.item).at(-1)?.option
  const verdict = mine === undefined ? participantText.unanswered : verdictOn(mine === reveal.key)
  return { stem: question.stem, answer: `${textOf(question, reveal.key)}. ${verdict}` }
}

/** What is said when an answer given alone comes back. */
export function feedbackAloud(
  { question, reveal }: { question: ShownQuestion; reveal: Reveal },
  option: string,
): string {
  const right = reveal.key === option
  return [
    verdictOn(right),
    right ? undefined : viewText.say.revealed(`${textOf(question, reveal.key)}.`),
    reveal.feedback[option],
  ]
    .filter(Boolean)
    .join(' ')
}

const verdictOn = (right: boolean): string => participantText[right ? 'right' : 'wrong']

const textOf = ({ options }: ShownQuestion, option: string): string =>
  options.find(({ id }) => id === option)?.text ?? ''
