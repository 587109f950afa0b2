import type { Question } from '../questions/model.ts'
import { optionLetter } from '../ui/option-letter.ts'
import { paperText } from './text.ts'

type Props = {
  letter: string
  questions: readonly Question[]
  /** Whether the right circles are filled: the row of the key, laid out as the strip is, so that one lies beside the other. */
  filled?: boolean
}

/** Where a pupil fills one circle for each question; and of the key, with the right circles filled. */
export const Strip = ({ letter, questions, filled = false }: Props) => (
  <section class="strip" aria-label={filled ? paperText.version(letter) : paperText.strip(letter)}>
    <p class="strip-top">
      <b>{paperText.version(letter)}</b>
      {!filled && (
        <>
          <span class="write short">{paperText.number}</span>
          <span class="write">{paperText.name}</span>
        </>
      )}
    </p>
    <ol class="circles bare">
      {questions.map(({ options }, i) => (
        <li>
          <b>{i + 1}</b>
          {options.map(({ correct }, at) =>
            filled && correct ? <strong>{optionLetter(at)}</strong> : <span>{optionLetter(at)}</span>,
          )}
        </li>
      ))}
    </ol>
  </section>
)
