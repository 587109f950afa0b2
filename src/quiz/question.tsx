import type { Question } from '../questions/model.ts'
import { Dispute } from './dispute.tsx'
import { Feedback } from './feedback.tsx'
import { notAsked } from './picks.ts'
import { type Outlets, quotedIn } from './quoted.ts'
import { quizText } from './text.ts'

type Props = {
  quiz: string
  question: Question
  number: number
  length: number
  /** Titles of the story's cards by id. */
  titles: ReadonlyMap<string, string>
  outlets: Outlets
  /** Whether the question says which item it is, and which claim it rests on. */
  named?: boolean
  /** Whether script numbers it, sends its pick, and fetches the quotations, further sources and cards of its feedback. */
  brief?: boolean
}

/** A question to answer: radio buttons in a fieldset, and its feedback, hidden. Of a withdrawn one, only why it is not asked. */
export const QuestionField = ({ quiz, question, number, length, titles, outlets, named, brief = false }: Props) =>
  question.withdrawn !== undefined ? (
    <NotAsked number={number} length={length} reason={question.withdrawn} />
  ) : (
    <fieldset
      class="question"
      id={`q${number}`}
      tabindex={-1}
      data-item={named && question.id}
      data-claim={named && question.source[0]?.claim}
    >
      <legend>
        <span class="label">{!brief && quizText.question(number, length)}</span>{' '}
        <Asked question={question} outlets={outlets} />
      </legend>
      {question.options.map((option, i) => (
        <label class={option.correct ? 'option key' : 'option'}>
          <input type="radio" {...(!brief && { name: `q${number}`, value: `${i}`, required: true })} />
          <span>{option.text}</span>
          <span class="note" />
        </label>
      ))}
      <Feedback quiz={quiz} question={question} titles={titles} brief={brief} />
    </fieldset>
  )

/** In the place of a withdrawn question: the reader only goes on, and a form without script has a pick that counts nowhere. */
const NotAsked = ({ number, length, reason }: { number: number; length: number; reason: string }) => (
  <fieldset class="question" id={`q${number}`} tabindex={-1}>
    <legend>
      <span class="label">{quizText.question(number, length)}</span> {quizText.withdrawn}
    </legend>
    <p>{quizText.withdrawnWhy(reason)}</p>
    <input type="hidden" name={`q${number}`} value={notAsked} />
  </fieldset>
)

/** A withdrawn question in a result: what it asked, what was answered, and why neither counts. */
export const WithdrawnQuestion = ({
  question,
  number,
  length,
  outlets,
  pick,
}: Omit<Props, 'quiz' | 'titles'> & { pick: number }) => {
  const answer = question.options[pick]?.text
  return (
    <section class="question" id={`q${number}`} aria-labelledby={`q${number}-stem`}>
      <h3 id={`q${number}-stem`}>
        <span class="label">{quizText.question(number, length)}</span> <Asked question={question} outlets={outlets} />
      </h3>
      <p>
        {question.withdrawn === undefined ? (
          quizText.wasWithdrawn
        ) : (
          <>
            {quizText.withdrawn} {quizText.withdrawnWhy(question.withdrawn)}
          </>
        )}
      </p>
      {answer !== undefined && <p>{quizText.withdrawnAnswer(answer)}</p>}
    </section>
  )
}

/** A question that has been answered, with the reader's pick, the key, and the same feedback. */
export const AnsweredQuestion = ({
  quiz,
  question,
  number,
  length,
  titles,
  outlets,
  pick,
}: Props & { pick: number }) => (
  <section class="question answered" id={`q${number}`} aria-labelledby={`q${number}-stem`} data-item={question.id}>
    <h3 id={`q${number}-stem`}>
      <span class="label">{quizText.question(number, length)}</span> <Asked question={question} outlets={outlets} />
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

/** The sentence or the words to weigh, and what is asked; inside a legend or a heading, so that both are read. */
export const Asked = ({ question, outlets }: Pick<Props, 'question' | 'outlets'>) => {
  const { statement } = question
  const quoted = quotedIn(question, outlets)
  return (
    <>
      {statement && <span class="statement">{statement}</span>}
      {quoted && (
        <span class={`statement quoted ${quoted.voice ? `voice-${quoted.voice}` : ''}`.trimEnd()}>
          {quoted.lead && <span class="badge">{quoted.lead}</span>} “{quoted.words}”
        </span>
      )}{' '}
      <span class="stem">{quoted?.stem ?? question.stem}</span>
    </>
  )
}

const rowClass = (key: boolean, picked: boolean): string =>
  ['option', key && 'key', picked && 'picked'].filter(Boolean).join(' ')

function noteOn(key: boolean, picked: boolean): string {
  if (picked) return key ? quizText.yourRightAnswer : quizText.yourAnswer
  return key ? quizText.theAnswer : ''
}
