import type { Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'
import { CardBody } from './card-body.tsx'
import type { CardView } from './cards.ts'

type Props = { dossier: Dossier; card: CardView; url: string }

/** One card at its own address, with the cards before and after it. */
export const CardPage = ({ dossier, card, url }: Props) => (
  <Document
    title={card.title}
    description={card.stake.runs.map((run) => run.text).join('')}
    url={url}
    embeddable
    story={{ id: dossier.id, title: dossier.title }}
    style="explainer.css"
  >
    <article class="single card">
      <p class="label">
        <a class="tap" href={addresses.cardInHub(dossier.id, card.id)}>
          {text.explainer.cardOf(card.number, card.count)}
        </a>
      </p>
      <h1>{card.title}</h1>
      <CardBody card={card} />
    </article>
    <nav class="turn" aria-label={text.explainer.turn}>
      {card.previous && (
        <a rel="prev" href={addresses.card(dossier.id, card.previous.id)}>
          <span class="label">{text.explainer.previous}</span> {card.previous.title}
        </a>
      )}
      {card.next ? (
        <a rel="next" href={addresses.card(dossier.id, card.next.id)}>
          <span class="label">{text.explainer.next}</span> {card.next.title}
        </a>
      ) : (
        <a rel="next" href={addresses.quiz(dossier.id, { edition: 1, length: 10 })}>
          <span class="label">{text.explainer.next}</span> {text.explainer.takeQuiz}
        </a>
      )}
    </nav>
  </Document>
)
