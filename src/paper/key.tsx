import type { Dossier } from '../dossier/model.ts'
import type { Question } from '../questions/model.ts'
import { distinct } from '../ui/source-note.tsx'
import { quoted } from '../ui/source-text.ts'
import { text } from '../ui/text.ts'
import { keysOf, type Sheet } from './sheets.ts'
import { Strip } from './strip.tsx'
import { paperText } from './text.ts'

type Props = { dossier: Dossier; edition: number; sheets: readonly [Sheet, ...Sheet[]] }

/** The key, on a sheet of its own: a row for each version, then the reason and the sources of each question. */
export const Key = ({ dossier, edition, sheets }: Props) => {
  const [first, ...others] = sheets
  const keys = keysOf(first)
  return (
    <article class="sheet sheet-key" aria-label={paperText.keyOf(edition)}>
      <header>
        <p class="sheet-of">{paperText.keyOf(edition)}</p>
        <h2>{dossier.title}</h2>
        <p>{paperText.keyHint}</p>
      </header>
      {sheets.map(({ letter, questions }) => (
        <Strip letter={letter} questions={questions} filled />
      ))}
      <h3>{paperText.reasons}</h3>
      <ol class="reasons bare">
        {first.questions.map((question, i) => (
          <Reason
            question={question}
            number={i + 1}
            answer={keys[i] ?? ''}
            letter={first.letter}
            others={others.map((sheet) => ({
              letter: sheet.letter,
              number: sheet.questions.findIndex(({ id }) => id === question.id) + 1,
            }))}
          />
        ))}
      </ol>
    </article>
  )
}

type ReasonProps = {
  question: Question
  number: number
  answer: string
  letter: string
  others: readonly { letter: string; number: number }[]
}

const Reason = ({ question, number, answer, letter, others }: ReasonProps) => (
  <li class="reason">
    <h4>
      <span class="place">{number}</span> {question.statement && `${question.statement} `}
      {question.stem}
    </h4>
    <p>
      <b>
        {answer}. {question.options.find(({ correct }) => correct)?.text}
      </b>{' '}
      {question.explanation}
    </p>
    {(question.corrections ?? []).map(({ date, what, why }) => (
      <p>
        {text.corrected(date)} {what} {why}
      </p>
    ))}
    {distinct(question.source).map((source) => (
      <p class="said">
        {paperText.source(source)}
        {source.quote && `: ${quoted(source.quote)}`}
      </p>
    ))}
    {others.length > 0 && <p class="said">{paperText.alsoAt([{ letter, number }, ...others])}</p>}
  </li>
)
