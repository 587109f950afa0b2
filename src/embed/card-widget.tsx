import type { Dossier } from '../dossier/model.ts'
import type { CardView } from '../explainer/cards.ts'
import { Check } from '../explainer/check.tsx'
import { Sentence } from '../explainer/sentence.tsx'
import { addresses } from '../http/addresses.ts'
import { text } from '../ui/text.ts'
import { embedText } from './text.ts'
import { type Frame, WidgetDocument } from './widget-document.tsx'

type Props = { dossier: Dossier; card: CardView; frame: Frame }

/** One card inside another page, its sources and its question in place. */
export const CardWidget = ({ dossier, card, frame }: Props) => (
  <WidgetDocument {...frame} title={card.title} style="embed-story.css" script="embed-story.js">
    <article>
      <p class="label">{text.explainer.cardOf(card.number, card.count)}</p>
      <h1>{card.title}</h1>
      {card.sentences.map((sentence) => (
        <Sentence sentence={sentence} />
      ))}
      {card.item && <Check card={card.id} item={card.item} />}
    </article>
    <p class="on">
      <a class="tap" href={addresses.hub(dossier.id)}>
        {embedText.toStory}
      </a>
    </p>
  </WidgetDocument>
)
