import { ClaimMapView } from '../claim-map/claim-map.tsx'
import { type ClaimMap, claimMap } from '../claim-map/model.ts'
import { readCitation } from '../dossier/citations.ts'
import type { Correction, Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import type { Dates } from '../stories/dates.ts'
import type { StoryPicture } from '../stories/picture.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { Document } from '../ui/document.tsx'
import { StoryTitle } from '../ui/story-title.tsx'
import { text } from '../ui/text.ts'
import { CardBody } from './card-body.tsx'
import type { CardView } from './cards.ts'
import { Corrections } from './corrections.tsx'
import { Dateline } from './dateline.tsx'
import { structuredData } from './structured-data.ts'
import { explainerText } from './text.ts'

type Props = {
  dossier: Dossier
  cards: CardView[]
  minutes: number
  dates: Dates
  corrections: readonly Correction[]
  url: string
} & StoryPicture

/** The story: what it is about, the way into the quiz, its claims as a map, and all its cards, one below the other. */
export const HubPage = ({ dossier, cards, minutes, dates, corrections, url, picture }: Props) => {
  const map = claimMap(dossier)
  return (
    <Document
      title={dossier.title}
      description={dossier.standfirst}
      url={url}
      picture={picture}
      embeddable
      feeds
      structured={structuredData({
        ...{ dossier, dates, corrections, url, headline: dossier.title, description: dossier.standfirst },
        cites: cards.flatMap(({ stake, sentences }) => [stake, ...sentences]).flatMap(citedBackground),
      })}
      story={{ id: dossier.id, title: dossier.title, at: 'hub' }}
      style="explainer.css"
    >
      <div class="hub reading">
        <header>
          <p class="label">
            <time datetime={dossier.date}>{text.day(dossier.date)}</time> · {explainerText.reading(minutes)}
            <Dateline quiz={dossier.id} dates={dates} />
          </p>
          <h1>
            <StoryTitle title={dossier.title} />
          </h1>
          <p class="standfirst">{dossier.standfirst}</p>
          <Start quiz={dossier.id} />
        </header>
        <aside aria-labelledby="map">
          <h2 class="label" id="map">
            {explainerText.map}
          </h2>
          <ClaimMapView map={map} href={(anchor) => addresses.compare(dossier.id, anchor)} />
        </aside>
        <section aria-labelledby="cards">
          <h2 id="cards">{explainerText.cards(cards.length)}</h2>
          <p class="hint">{explainerText.hint}</p>
          <ol class="bare">
            {cards.map((card) => (
              <li class="card" id={`card-${card.id}`} data-anchors={anchorsOf(map, card).join(' ')}>
                <p class="label">{explainerText.cardOf(card.number, card.count)}</p>
                <h3>
                  <a class="tap headline" href={addresses.card(dossier.id, card.id)}>
                    {card.title}
                  </a>
                </h3>
                <CardBody card={card} folded />
              </li>
            ))}
          </ol>
          <Start quiz={dossier.id} />
          <Corrections dossier={dossier} corrections={corrections} />
        </section>
      </div>
    </Document>
  )
}

const citedBackground = ({ background }: CardView['stake']) => background.map(({ citation }) => readCitation(citation))

const Start = ({ quiz }: { quiz: string }) => (
  <p class="actions">
    <ButtonLink href={addresses.quiz(quiz, { edition: 1, length: 10 })}>{explainerText.start(10)}</ButtonLink>
    {[5, 15].map((length) => (
      <ButtonLink second href={addresses.quiz(quiz, { edition: 1, length })}>
        {explainerText.orLength(length)}
      </ButtonLink>
    ))}
  </p>
)

/** Where the map leads for what a card is about; the page’s script finds by it which marks to highlight. */
function anchorsOf({ rest }: ClaimMap, { claims }: CardView): string[] {
  const topicOf = new Map(rest.flatMap((topic) => topic.claims.map((claim) => [claim, `topic-${topic.topic}`])))
  return [...new Set(claims.map((claim) => topicOf.get(claim) ?? `claim-${claim}`))]
}
