import type { Item } from '../questions/model.ts'
import { CardSources } from './card-sources.tsx'
import type { CardView, SentenceView } from './cards.ts'
import { explainerText } from './text.ts'

type Props = {
  card: CardView
  /**
   * Folds the question behind its stem, so that cards below one another read on, and leaves what the article cites to
   * the card’s own page: on a page of all cards, those links would take a fifth of its bytes.
   */
  folded?: boolean
}

/**
 * Why a card matters and what it says, as prose; under it who says what of it, and the question that closes it. A quiz
 * shows the parts that are `said` over its questions.
 */
export const CardBody = ({ card: { id, stake, sentences, item }, folded = false }: Props) => (
  <>
    <p class="said stake">
      <Said sentence={stake} number={1} />
    </p>
    <p class="said">
      {sentences.map((sentence, place) => (
        <>
          <Said sentence={sentence} number={place + 2} />{' '}
        </>
      ))}
    </p>
    <CardSources said={[stake, ...sentences]} cited={!folded} />
    {item &&
      (folded ? (
        <details class="check">
          <summary>
            <span class="label">{explainerText.check}</span> <b>{item.statement ?? item.stem}</b>
          </summary>
          {item.statement && <p class="stem">{item.stem}</p>}
          <Options card={id} item={item} />
        </details>
      ) : (
        <div class="check">
          <p class="label">{explainerText.check}</p>
          {item.statement && <p class="statement">{item.statement}</p>}
          <p class="stem">{item.stem}</p>
          <Options card={id} item={item} />
        </div>
      ))}
  </>
)

/** A sentence with its links, and the number under which its sources stand below. */
const Said = ({ sentence: { runs }, number }: { sentence: SentenceView; number: number }) => (
  <>
    {runs.map((run) => (run.href ? <a href={run.href}>{run.text}</a> : run.text))}
    <sup>{number}</sup>
  </>
)

/** The options of a card’s question: opening an option says whether it is right, and why. No script, nothing sent. */
const Options = ({ card, item }: { card: string; item: Item }) => (
  <>
    {item.options.map((option) => (
      <details name={`check-${card}`} class={option.correct ? 'right' : 'wrong'}>
        <summary>{option.text}</summary>
        <p>
          <strong>{option.correct ? explainerText.right : explainerText.wrong}</strong>{' '}
          {option.correct ? item.explanation : option.feedback}
        </p>
      </details>
    ))}
  </>
)
