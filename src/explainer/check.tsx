import type { Item } from '../questions/model.ts'
import { text } from '../ui/text.ts'

/** The question that closes a card: opening an option says whether it is right, and why. No script, nothing sent. */
export const Check = ({ card, item }: { card: string; item: Item }) => (
  <div class="check">
    <p class="label">{text.explainer.check}</p>
    <p class="stem">{item.stem}</p>
    {item.options.map((option) => (
      <details name={`check-${card}`} class={option.correct ? 'right' : 'wrong'}>
        <summary>{option.text}</summary>
        <p>
          <strong>{option.correct ? text.explainer.right : text.explainer.wrong}</strong> {option.feedback}
        </p>
      </details>
    ))}
  </div>
)
