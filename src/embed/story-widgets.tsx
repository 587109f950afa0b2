import type { Child } from 'hono/jsx'
import { ClaimMapView } from '../claim-map/claim-map.tsx'
import type { ClaimMap } from '../claim-map/model.ts'
import type { Correction, Dossier } from '../dossier/model.ts'
import { CardBody } from '../explainer/card-body.tsx'
import type { CardView } from '../explainer/cards.ts'
import { ClaimCard } from '../explainer/claim-card.tsx'
import type { Comparison, TopicView } from '../explainer/comparison.ts'
import { Both, Column, Left, Said } from '../explainer/comparison-table.tsx'
import { explainerText } from '../explainer/text.ts'
import { addresses } from '../http/addresses.ts'
import { touching } from '../questions/corrections.ts'
import { Corrected } from '../ui/corrected.tsx'
import { StoryTitle } from '../ui/story-title.tsx'
import { embedText } from './text.ts'
import { type Frame, WidgetDocument } from './widget-document.tsx'

type CardProps = { dossier: Dossier; card: CardView; corrections: readonly Correction[]; frame: Frame }

/** One card inside another page, its sources and its question in place. */
export const CardWidget = ({ dossier, card, corrections, frame }: CardProps) => (
  <WidgetDocument {...frame} title={card.title} style="embed-story.css" script="embed-story.js">
    <article>
      <p class="label">{explainerText.cardOf(card.number, card.count)}</p>
      <h1>{card.title}</h1>
      <CardBody card={card} />
      <Corrected quiz={dossier.id} corrections={touching(corrections, card.claims)} />
    </article>
    <Onward href={addresses.hub(dossier.id)} label={embedText.toStory} />
  </WidgetDocument>
)

type CompareProps = {
  dossier: Dossier
  comparison: Comparison
  map: ClaimMap
  corrections: readonly Correction[]
  frame: Frame
}

/**
 * The map of the two accounts inside another page. A tap on a mark shows its claim below, in room that is kept for the
 * longest; without script it leads to the site.
 */
export const CompareWidget = ({ dossier, comparison: { topics, cards }, map, corrections, frame }: CompareProps) => {
  const cardOf = (claim: string) => (
    <>
      <Corrected quiz={dossier.id} corrections={touching(corrections, [claim])} />
      <ClaimCard quiz={dossier.id} card={cards.get(claim)} />
    </>
  )
  return (
    <WidgetDocument
      {...frame}
      title={embedText.compareTitle(dossier.title)}
      style="embed-story.css"
      script="embed-story.js"
    >
      <p class="label">
        <StoryTitle title={dossier.title} />
      </p>
      <h1>{explainerText.compare.title}</h1>
      <ClaimMapView map={map} href={(anchor) => addresses.compare(dossier.id, anchor)} />
      <div class="claims compare">
        <p class="hint shown">
          <strong>{embedText.tapMark}</strong> {explainerText.compare.noMore(dossier.source.name)}
        </p>
        {topics.map((topic) => (
          <Claims topic={topic} cardOf={cardOf} />
        ))}
      </div>
      <Onward href={addresses.compare(dossier.id)} label={embedText.toComparison} />
    </WidgetDocument>
  )
}

/** Each claim of a topic by itself, with what the article says of a report that did not mention it. */
const Claims = ({ topic: { shared, sides }, cardOf }: { topic: TopicView; cardOf: (claim: string) => Child }) => {
  /** What the article says that a report of one side did not mention of this claim, on that side. */
  const unmentioned = (claim: string) =>
    sides.flatMap(({ side, omissions }) =>
      omissions
        .filter(({ claims }) => claims.includes(claim))
        .map((omission) => (
          <Column side={side} level="h3">
            <li class="left-out">
              <Left omission={omission} />
            </li>
          </Column>
        )),
    )
  const said = sides.flatMap(({ side, points }) =>
    points.filter(({ status }) => status === 'said').map((point) => ({ side, point })),
  )
  return (
    <>
      {shared.map((both) => (
        <article tabindex={-1}>
          <Both both={both} card={cardOf(both.claim)} />
          {unmentioned(both.claim)}
        </article>
      ))}
      {said.map(({ side, point }) => (
        <article tabindex={-1}>
          <Column side={side} level="h3">
            <li id={`claim-${point.claim}`}>
              <Said point={point} />
              {cardOf(point.claim)}
            </li>
          </Column>
          {unmentioned(point.claim)}
        </article>
      ))}
    </>
  )
}

const Onward = ({ href, label }: { href: string; label: string }) => (
  <p class="on">
    <a class="tap" href={href}>
      {label}
    </a>
  </p>
)
