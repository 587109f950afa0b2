import type { Dossier } from '../dossier/model.ts'
import type { Dates } from '../stories/dates.ts'
import type { StoryPicture } from '../stories/picture.ts'
import { Moments } from './moments.tsx'
import { StoryPage } from './story-page.tsx'
import { explainerText } from './text.ts'
import type { Timeline } from './timeline.ts'

type Props = { dossier: Dossier; timeline: Timeline; dates: Dates; url: string } & StoryPicture

/** The events in order; the mark beside each shows how much of its date is known. */
export const TimelinePage = ({ dossier, timeline, dates, url, picture }: Props) => (
  <StoryPage dossier={dossier} dates={dates} at="timeline" url={url} picture={picture}>
    <Moments moments={timeline.dated} />
    {timeline.undated.length > 0 && (
      <section aria-labelledby="undated">
        <h2 id="undated">{explainerText.timeline.undated}</h2>
        <Moments moments={timeline.undated} />
      </section>
    )}
  </StoryPage>
)
