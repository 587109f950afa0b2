import { raw } from 'hono/html'
import type { Dossier } from '../dossier/model.ts'
import type { Question } from '../questions/model.ts'
import { Asked } from '../quiz/question.tsx'
import type { Outlets } from '../quiz/quoted.ts'
import { quizText } from '../quiz/text.ts'
import { optionLetter } from '../ui/option-letter.ts'
import { qr } from '../ui/qr.ts'
import type { Sheet } from './sheets.ts'
import { Strip } from './strip.tsx'
import { paperText } from './text.ts'

type Props = {
  dossier: Dossier
  edition: number
  sheet: Sheet
  outlets: Outlets
  /** The full address of the same edition online. */
  online: string
}

/** One version of the worksheet: questions to answer, the way to the same questions online, and the strip to cut off. */
export const Worksheet = ({ dossier, edition, sheet: { letter, questions }, outlets, online }: Props) => (
  <article class={`sheet sheet-${letter.toLowerCase()}`} aria-label={paperText.sheet(edition, letter)}>
    <header>
      <p class="sheet-of">{paperText.sheet(edition, letter)}</p>
      <h2>{dossier.title}</h2>
      <p class="sheet-lines">
        <span class="write">{paperText.name}</span>
        <span class="write short">{paperText.date}</span>
      </p>
      <p>
        {quizText.answerBy(dossier.source.name)} {paperText.circle}
      </p>
    </header>
    <ol class="asked bare">
      {questions.map((question, i) => (
        <Printed question={question} number={i + 1} outlets={outlets} />
      ))}
    </ol>
    <footer>
      <p class="online">
        <span role="img" aria-label={paperText.qr(online)}>
          {raw(qr(online))}
        </span>
        <span>
          {paperText.onlineHint} <span class="address">{online.replace(/^https?:\/\//, '')}</span>
        </span>
      </p>
      <p class="cut">{paperText.cut}</p>
      <Strip letter={letter} questions={questions} />
    </footer>
  </article>
)

type PrintedProps = { question: Question; number: number; outlets: Outlets }

const Printed = ({ question, number, outlets }: PrintedProps) => (
  <li class="printed">
    <h3>
      <span class="place">{number}</span> <Asked question={question} outlets={outlets} />
    </h3>
    <ol class="bare">
      {question.options.map(({ text }, i) => (
        <li>
          <b>{optionLetter(i)}</b> <span>{text}</span>
        </li>
      ))}
    </ol>
  </li>
)
