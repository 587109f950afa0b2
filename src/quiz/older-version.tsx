import { addresses } from '../http/addresses.ts'
import type { Form } from '../questions/model.ts'
import type { Changes } from '../stories/changes.ts'
import { quizText } from './text.ts'

type Props = { quiz: string; form: Form; changes: Changes | null }

/** Says of an older version’s questions what has changed since, with a link to the present ones. */
export const OlderVersion = ({ quiz, form, changes }: Props) =>
  changes && (
    <p>
      {quizText.older(changes)} <a href={addresses.quiz(quiz, form)}>{quizText.presentQuestions}</a>
    </p>
  )
