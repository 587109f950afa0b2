import { addresses } from '../http/addresses.ts'
import { text } from './text.ts'

type Props = {
  quiz: string
  /** What has been corrected, oldest first. */
  corrections?: readonly { date: string; what: string }[] | undefined
}

/** Says beside what has been corrected when that was, and what; the story’s page has the reasons. */
export const Corrected = ({ quiz, corrections = [] }: Props) => (
  <>
    {corrections.map(({ date, what }) => (
      <p class="said corrected">
        <a href={addresses.corrections(quiz)}>{text.corrected(date)}</a> {what}
      </p>
    ))}
  </>
)
