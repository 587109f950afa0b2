import { addresses } from '../http/addresses.ts'
import { text } from '../ui/text.ts'
import { CardBody } from './card-body.tsx'
import type { CardView } from './cards.ts'

/** All cards in one row that swipes; each is an anchor here and has a page of its own. */
export const Deck = ({ quiz, cards }: { quiz: string; cards: CardView[] }) => (
  <ol class="deck bare">
    {cards.map((card) => (
      <li class="card" id={`card-${card.id}`}>
        <p class="label">{text.explainer.cardOf(card.number, card.count)}</p>
        <h3>
          <a class="tap headline" href={addresses.card(quiz, card.id)}>
            {card.title}
          </a>
        </h3>
        <CardBody card={card} />
        {card.next && (
          <p class="on">
            <a class="tap" href={`#card-${card.next.id}`}>
              <span class="label">{text.explainer.next}</span> {card.next.title}
            </a>
          </p>
        )}
      </li>
    ))}
  </ol>
)
