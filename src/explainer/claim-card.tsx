import type { Card } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import { explainerText } from './text.ts'

/** Where a claim is told as part of the story; nothing where no card tells it. */
export const ClaimCard = ({ quiz, card }: { quiz: string; card: Card | undefined }) =>
  card ? (
    <p class="told">
      <a class="tap" href={addresses.card(quiz, card.id)}>
        {explainerText.compare.card(card.title)}
      </a>
    </p>
  ) : null
