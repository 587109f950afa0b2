import { addresses } from '../http/addresses.ts'
import type { Question } from '../questions/model.ts'
import { Chain } from '../ui/chain.tsx'
import { Corrected } from '../ui/corrected.tsx'
import { distinct, SourceNote } from '../ui/source-note.tsx'
import { quizText } from './text.ts'
import { why } from './why.ts'

type Props = {
  quiz: string
  question: Question
  /** Titles of the story's cards by id. */
  titles: ReadonlyMap<string, string>
  /** The option picked; without it, everything is there and hidden, for the browser code to reveal. */
  pick?: number
  /** Of who says so, only the first sources are there, without their words, and no cards. */
  brief?: boolean
}

/** Why an answer is right or wrong, who said so, and where to read it: the same on the quiz page and in the result. */
export const Feedback = ({ quiz, question, titles, pick, brief = false }: Props) => {
  const right = pick === undefined ? undefined : question.options[pick]?.correct === true
  return (
    <div class="feedback" hidden={pick === undefined}>
      <Verdict right={right} answer={question.options.find(({ correct }) => correct)?.text ?? ''} />
      {question.options.map(
        (_, i) =>
          (pick === undefined || pick === i) && (
            <p class="why" hidden={pick === undefined}>
              {why(question, i)}
            </p>
          ),
      )}
      <p class="explanation">{question.explanation}</p>
      <Corrected quiz={quiz} corrections={question.corrections} />
      {brief ? <Voices question={question} /> : <Sources question={question} />}
      {!brief &&
        question.cards.map((card) => (
          <p class="on">
            <a class="tap" href={addresses.card(quiz, card)}>
              {quizText.readCard(titles.get(card) ?? card)}
            </a>
          </p>
        ))}
    </div>
  )
}

const Verdict = ({ right, answer }: { right: boolean | undefined; answer: string }) => (
  <>
    {right !== false && (
      <p class="verdict right" hidden={right === undefined}>
        {quizText.right}
      </p>
    )}
    {right !== true && (
      <p class="verdict wrong" hidden={right === undefined}>
        {quizText.wrong} <span class="unseen">{right === false && quizText.answerIs(answer)}</span>
      </p>
    )}
  </>
)

// One for each account, so that neither is folded away where a question sets the two side by side.
const inTheOpen = 2

/** Who says so, as the first sources have it. */
const Voices = ({ question: { source } }: { question: Question }) => (
  <>
    {distinct(source)
      .slice(0, inTheOpen)
      .map(({ chain, mode }) => (
        <div class="source">
          <Chain names={chain} mode={mode} />
        </div>
      ))}
  </>
)

/** Who says so; further sources are one tap away, so that the question stays in view. */
const Sources = ({ question: { source } }: { question: Question }) => {
  const sources = distinct(source)
  const more = sources.slice(inTheOpen)
  return (
    <>
      {sources.slice(0, inTheOpen).map((reference) => (
        <SourceNote source={reference} />
      ))}
      {more.length > 0 && (
        <details class="more">
          <summary class="tap">{quizText.moreSources(more.length)}</summary>
          {more.map((reference) => (
            <SourceNote source={reference} />
          ))}
        </details>
      )}
    </>
  )
}
