import { phoneAddresses } from '../../http/addresses.ts'
import { beyond } from '../../quiz/why.ts'
import { distinct, SourceNote } from '../../ui/source-note.tsx'
import type { Reveal, Shift } from '../protocol/model.ts'
import { viewText } from './text.ts'

type Props = {
  reveal: Reveal
  quiz: string
  /** Why the person’s own choice is right or wrong. */
  why?: string | undefined
}

/** Why the answer is right, who says so, and the card to read. */
export const RevealView = ({ reveal, quiz, why = '' }: Props) => (
  <div class="reasons">
    {[beyond(reveal.explanation, why), reveal.explanation].map((words) => words && <p>{words}</p>)}
    {distinct(reveal.source).map(({ quote, ...source }) => (
      <SourceNote source={{ ...source, ...(quote !== undefined && { quote }) }} />
    ))}
    {reveal.cards.map(({ id, title }) => (
      <p class="on">
        <a class="tap" href={phoneAddresses.card(quiz, id)} target="_blank" rel="noopener">
          {viewText.card(title)} <span class="unseen">{viewText.newTab}</span>
        </a>
      </p>
    ))}
  </div>
)

/** How answers changed between two rounds, in one sentence each. */
export const ShiftSentences = ({ shifts }: { shifts: readonly Shift[] }) => (
  <>
    {shifts.map(({ from, to, wrongRight, rightWrong, paired }) => (
      <p class="moves" key={`${from}-${to}`}>
        {viewText.moved(wrongRight, rightWrong, paired)}
      </p>
    ))}
  </>
)
