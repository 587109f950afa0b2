import type { Child } from 'hono/jsx'
import { ClaimMapView } from '../claim-map/claim-map.tsx'
import { claimMap } from '../claim-map/model.ts'
import { mapText } from '../claim-map/text.ts'
import { readCitation } from '../dossier/citations.ts'
import type { Correction, Dossier } from '../dossier/model.ts'
import { touching } from '../questions/corrections.ts'
import type { Dates } from '../stories/dates.ts'
import type { StoryPicture } from '../stories/picture.ts'
import { Corrected } from '../ui/corrected.tsx'
import { ClaimCard } from './claim-card.tsx'
import type { Comparison, TopicView } from './comparison.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { StoryPage } from './story-page.tsx'
import { structuredData } from './structured-data.ts'
import { explainerText } from './text.ts'

type Props = {
  dossier: Dossier
  comparison: Comparison
  dates: Dates
  corrections: readonly Correction[]
  url: string
} & StoryPicture

/** The two accounts side by side: the map leads to each claim, and below it they stand topic by topic. */
export const ComparePage = ({
  dossier,
  comparison: { topics, rest, cards },
  dates,
  corrections,
  url,
  picture,
}: Props) => {
  const cardOf = (claim: string) => (
    <>
      <Corrected quiz={dossier.id} corrections={touching(corrections, [claim])} />
      <ClaimCard quiz={dossier.id} card={cards.get(claim)} />
    </>
  )
  const { title: headline, standfirst: description } = explainerText.compare
  const cites = dossier.source.references.map(readCitation)
  const about = { headline: `${dossier.title}: ${headline}`, description, cites }
  const structured = structuredData({ dossier, dates, corrections, url, ...about })
  return (
    <StoryPage dossier={dossier} dates={dates} at="compare" url={url} picture={picture} structured={structured}>
      <div class="overview">
        <ClaimMapView map={claimMap(dossier)} href={(anchor) => `#${anchor}`} />
        <p class="hint measure">{explainerText.compare.noMore(dossier.source.name)}</p>
      </div>
      {topics.map((topic) => (
        <Topic topic={topic} level="h2" cardOf={cardOf} />
      ))}
      {rest.length > 0 && (
        <section class="rest" aria-labelledby="rest">
          <h2 id="rest">{mapText.rest}</h2>
          {rest.map((topic) => (
            <Topic topic={topic} level="h3" cardOf={cardOf} />
          ))}
        </section>
      )}
      <ClaimSheet />
    </StoryPage>
  )
}

/** Home and hub take this over, and what it shows, where a mark of their map is tapped. */
const ClaimSheet = () => (
  <dialog class="sheet" closedby="any">
    <form method="dialog">
      <button type="submit" class="button">
        {explainerText.compare.close}
      </button>
    </form>
  </dialog>
)

type TopicProps = { topic: TopicView; level: 'h2' | 'h3'; cardOf: (claim: string) => Child }

const Topic = ({ topic, level: Level, cardOf }: TopicProps) => (
  <section class="topic" aria-labelledby={`topic-${topic.id}`}>
    <Level id={`topic-${topic.id}`}>{explainerText.compare.on(topic.name)}</Level>
    <ComparisonTable topic={topic} cardOf={cardOf} />
  </section>
)
