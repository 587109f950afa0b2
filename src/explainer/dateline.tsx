import { addresses } from '../http/addresses.ts'
import type { Dates } from '../stories/dates.ts'
import { text } from '../ui/text.ts'
import { explainerText } from './text.ts'

type Props = { quiz: string; dates: Dates }

/** When a story appeared, last changed and was last corrected; a change on the day of either is not told again. */
export const Dateline = ({ quiz, dates: { published, updated, corrected } }: Props) => {
  const changed = dayOf(updated)
  return (
    <>
      {' · '}
      {explainerText.dates.published} <time datetime={published}>{text.day(published)}</time>
      {changed !== dayOf(published) && changed !== corrected && (
        <>
          {' · '}
          {explainerText.dates.updated} <time datetime={updated}>{text.day(updated)}</time>
        </>
      )}
      {corrected && (
        <>
          {' · '}
          <a href={addresses.corrections(quiz)}>
            {explainerText.dates.corrected} <time datetime={corrected}>{text.day(corrected)}</time>
          </a>
        </>
      )}
    </>
  )
}

const dayOf = (moment: string): string => moment.slice(0, 10)
