import { asked } from '../../protocol/asked.ts'
import type { ParticipantSnapshot } from '../../protocol/participant.ts'
import { viewText } from '../../view/text.ts'
import { type AnsweredQuestion, chosenFor } from '../state.ts'
import { participantText } from '../text.ts'

type Question = AnsweredQuestion['question']

/** What to announce of the present question: its stem and, once it is revealed, the answer and the verdict. */
export function revealWords(snapshot: ParticipantSnapshot): { place?: number | null; stem?: string; answer?: string } {
  const { question, reveal } = snapshot
  if (!question) return {}
  const { place } = question
  if (!reveal) return { place, stem: asked(question) }
  const chosen = chosenFor(snapshot, question.item)
  const verdict = chosen === undefined ? participantText.unanswered : verdictOn(chosen === reveal.key)
  return { stem: asked(question), answer: `${textOf(question, reveal.key)}. ${verdict}` }
}

/** What to announce when an answer at this person’s own pace is acknowledged. */
export function feedbackWords({ question, reveal }: AnsweredQuestion, option: string): string {
  const right = reveal.key === option
  const answer = right ? undefined : viewText.say.revealed(`${textOf(question, reveal.key)}.`)
  return [verdictOn(right), answer, reveal.feedback[option]].filter(Boolean).join(' ')
}

const verdictOn = (right: boolean): string => participantText[right ? 'right' : 'wrong']

const textOf = ({ options }: Question, option: string): string => options.find(({ id }) => id === option)?.text ?? ''
