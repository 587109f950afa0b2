import type { ProblemWords } from '../../http/problem.ts'
import { quizText } from '../../quiz/text.ts'
import { Document } from '../../ui/document.tsx'

type Props = { words: ProblemWords; action: string; fields: Record<string, string>; result: string }

/** A refused result of a form: what happened, the answers, which this page keeps, and the result, which needs no counting. */
export const SendAgainPage = ({ words, action, fields, result }: Props) => (
  <Document title={words.title}>
    <h1>{words.title}</h1>
    <p>{words.detail}</p>
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p>
        <button type="submit" class="button">
          {quizText.sendAgain}
        </button>
      </p>
    </form>
    <p>
      <a class="tap" href={result}>
        {quizText.seeResult}
      </a>
    </p>
  </Document>
)
