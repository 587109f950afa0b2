import type { Item } from '../questions/model.ts'
import { text } from '../ui/text.ts'
import type { CardView } from './cards.ts'
import { Sentence } from './sentence.tsx'

/** Why a card matters, what it says, each with its sources, and the question that closes it. */
export const CardBody = ({ card: { id, stake, sentences, item } }: { card: CardView }) => (
  <>
    <Sentence sentence={stake} stake />
    {sentences.map((sentence) => (
      <Sentence sentence={sentence} />
    ))}
    {item && <Check card={id} item={item} />}
  </>
)

/** The question that closes a card: opening an option says whether it is right, and why. No script, nothing sent. */
const Check = ({ card, item }: { card: string; item: Item }) => (
  <div class="check">
    <p class="label">{text.explainer.check}</p>
    {item.statement && <p class="statement">{item.statement}</p>}
    <p class="stem">{item.stem}</p>
    {item.options.map((option) => (
      <details name={`check-${card}`} class={option.correct ? 'right' : 'wrong'}>
        <summary>{option.text}</summary>
        <p>
          <strong>{option.correct ? text.explainer.right : text.explainer.wrong}</strong>{' '}
          {option.correct ? item.explanation : option.feedback}
        </p>
      </details>
    ))}
  </div>
)
