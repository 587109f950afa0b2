import type { Question } from '../questions/model.ts'
import { text } from '../ui/text.ts'
import { Dispute } from './dispute.tsx'
import { Feedback } from './feedback.tsx'

type Props = { quiz: string; question: Question; number: number; length: number; titles: ReadonlyMap<string, string> }

/** A question to answer: radio buttons in a fieldset, and its feedback, hidden. */
export const QuestionField = ({ quiz, question, number, length, titles }: Props) => (
  <fieldset
    class="question"
    id={`q${number}`}
    tabindex={-1}
    data-item={question.id}
    data-claim={question.source[0]?.claim}
  >
    <legend>
      <span class="label">{text.quiz.question(number, length)}</span>
      <progress value={number} max={length} aria-hidden="true" /> <Asked question={question} />
    </legend>
    {question.options.map((option, i) => (
      <label class={option.correct ? 'option key' : 'option'}>
        <input type="radio" name={`q${number}`} value={`${i}`} required />
        <span>{option.text}</span>
        <span class="note" />
      </label>
    ))}
    <Feedback quiz={quiz} question={question} titles={titles} />
  </fieldset>
)

/** A question that has been answered, with the reader's pick, the key, and the same feedback. */
export const AnsweredQuestion = ({ quiz, question, number, length, titles, pick }: Props & { pick: number }) => (
  <section class="question answered" id={`q${number}`} aria-labelledby={`q${number}-stem`} data-item={question.id}>
    <h3 id={`q${number}-stem`}>
      <span class="label">{text.quiz.question(number, length)}</span> <Asked question={question} />
    </h3>
    <ul class="bare">
      {question.options.map((option, i) => (
        <li class={rowClass(option.correct, i === pick)} data-option={option.id}>
          <span>{option.text}</span>
          <span class="note">{noteOn(option.correct, i === pick)}</span>
        </li>
      ))}
    </ul>
    <Feedback quiz={quiz} question={question} titles={titles} pick={pick} />
    <Dispute />
  </section>
)

/** The sentence to weigh, where there is one, and what is asked; inside a legend or a heading, so that both are read. */
const Asked = ({ question: { statement, stem } }: Pick<Props, 'question'>) => (
  <>
    {statement && <span class="statement">{statement}</span>} <span class="stem">{stem}</span>
  </>
)

const rowClass = (key: boolean, picked: boolean): string =>
  ['option', key && 'key', picked && 'picked'].filter(Boolean).join(' ')

function noteOn(key: boolean, picked: boolean): string {
  if (picked) return key ? text.quiz.yourRightAnswer : text.quiz.yourAnswer
  return key ? text.quiz.theAnswer : ''
}
