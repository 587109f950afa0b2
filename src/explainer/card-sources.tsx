import { text } from '../ui/text.ts'
import type { SentenceView } from './cards.ts'
import { Notes } from './source-list.tsx'
import type { Byline } from './sources.ts'
import { explainerText } from './text.ts'

/**
 * Who says what of a card: the names, each with the numbers of its sentences, and one tap away the words behind each
 * sentence and, if `cited`, what the article cites for it. Gathered under the prose, so that the prose can be read in one go.
 */
export const CardSources = ({ said, cited }: { said: SentenceView[]; cited: boolean }) => (
  <details class="sources">
    <summary>
      <span class="unseen">{explainerText.whoSaysSo}</span>
      {credits(said).map(({ name, voice, numbers }) => (
        <span class={voice ? `badge voice-${voice}` : 'badge'}>
          <span>
            {name} <span class="unseen">{explainerText.sentences(numbers.length)}</span>
            <span class="numbers">{numbers.join(', ')}</span>
          </span>
        </span>
      ))}
    </summary>
    <ol class="bare">
      {said.map((sentence) => (
        <li>
          <Notes {...sentence} cited={cited} />
        </li>
      ))}
    </ol>
  </details>
)

type Credit = Pick<Byline, 'name' | 'voice'> & { numbers: number[] }

/** The names of a card in the order in which they come up; its first sentence has the number 1. */
function credits(said: readonly SentenceView[]): Credit[] {
  const credited = said.flatMap((sentence, place) => namesOf(sentence).map((credit) => ({ ...credit, place })))
  return [...Map.groupBy(credited, ({ name }) => name).values()].flatMap((alike) =>
    alike[0] ? [{ ...alike[0], numbers: alike.map(({ place }) => place + 1) }] : [],
  )
}

const namesOf = ({ bylines, background, note }: SentenceView): Pick<Byline, 'name' | 'voice'>[] => [
  ...bylines.map(({ implied, ...byline }) =>
    implied ? { ...byline, name: explainerText.implied(byline.name) } : byline,
  ),
  ...(background.length > 0 ? [{ name: explainerText.background }] : []),
  ...(note ? [{ name: explainerText.note(text.site.name) }] : []),
]
