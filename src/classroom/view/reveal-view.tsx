import { phoneAddresses } from '../../http/addresses.ts'
import { beyond } from '../../quiz/why.ts'
import { distinct, SourceNote } from '../../ui/source-note.tsx'
import type { Reveal, Shift } from '../protocol/model.ts'
import { viewText } from './text.ts'

type Props = {
  reveal: Reveal
  quiz: string
  /** The person’s own choice, of which it is said why it is right or wrong. */
  chosen?: string | undefined
}

/** Why the answer is right, who says so, and the card to read. */
export const RevealView = ({ reveal, quiz, chosen = '' }: Props) => (
  <div class="reasons">
    {[beyond(reveal.explanation, reveal.feedback[chosen] ?? ''), reveal.explanation].map(
      (words) => words && <p>{words}</p>,
    )}
    {correctedLines(reveal.corrections?.map(({ what }) => what))}
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

/** What has been corrected of what a question rests on; small, because the class is at the question. */
export const correctedLines = (corrections: readonly string[] | undefined) =>
  corrections?.map((what) => <p class="fine">{viewText.corrected(what)}</p>)

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
