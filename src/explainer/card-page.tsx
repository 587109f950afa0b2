import type { Correction, Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import { touching } from '../questions/corrections.ts'
import type { Dates } from '../stories/dates.ts'
import type { StoryPicture } from '../stories/picture.ts'
import { Corrected } from '../ui/corrected.tsx'
import { Document } from '../ui/document.tsx'
import { CardBody } from './card-body.tsx'
import type { CardView } from './cards.ts'
import { Dateline } from './dateline.tsx'
import { explainerText } from './text.ts'

type Props = {
  dossier: Dossier
  card: CardView
  dates: Dates
  corrections: readonly Correction[]
  url: string
} & StoryPicture

/** One card at its own address, with the cards before and after it. */
export const CardPage = ({ dossier, card, dates, corrections, url, picture }: Props) => (
  <Document
    title={card.title}
    description={card.stake.runs.map((run) => run.text).join('')}
    url={url}
    picture={picture}
    embeddable
    feeds
    story={{ id: dossier.id, title: dossier.title }}
    style="explainer.css"
  >
    <article class="single card">
      <p class="label">
        <a class="tap" href={addresses.cardInHub(dossier.id, card.id)}>
          {explainerText.cardOf(card.number, card.count)}
        </a>
        <Dateline quiz={dossier.id} dates={dates} />
      </p>
      <h1>{card.title}</h1>
      <CardBody card={card} />
      <Corrected quiz={dossier.id} corrections={touching(corrections, card.claims)} />
    </article>
    <nav class="turn" aria-label={explainerText.turn}>
      {card.previous && (
        <a rel="prev" href={addresses.card(dossier.id, card.previous.id)}>
          <span class="label">{explainerText.previous}</span> {card.previous.title}
        </a>
      )}
      {card.next ? (
        <a rel="next" href={addresses.card(dossier.id, card.next.id)}>
          <span class="label">{explainerText.next}</span> {card.next.title}
        </a>
      ) : (
        <a rel="next" href={addresses.quiz(dossier.id, { edition: 1, length: 10 })}>
          <span class="label">{explainerText.next}</span> {explainerText.takeQuiz}
        </a>
      )}
    </nav>
  </Document>
)
