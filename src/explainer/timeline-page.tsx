import type { Dossier } from '../dossier/model.ts'
import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'
import { Moments } from './moments.tsx'
import type { Timeline } from './timeline.ts'

type Props = { dossier: Dossier; timeline: Timeline; url: string }

/** The events in order; the mark beside each shows how much of its date is known. */
export const TimelinePage = ({ dossier, timeline, url }: Props) => (
  <Document
    title={text.timeline.title}
    description={text.timeline.standfirst}
    url={url}
    story={{ id: dossier.id, title: dossier.title, at: 'timeline' }}
    style="explainer.css"
  >
    <p class="label">{dossier.title}</p>
    <h1>{text.timeline.title}</h1>
    <p class="standfirst">{text.timeline.standfirst}</p>
    <Moments moments={timeline.dated} />
    {timeline.undated.length > 0 && (
      <section aria-labelledby="undated">
        <h2 id="undated">{text.timeline.undated}</h2>
        <Moments moments={timeline.undated} />
      </section>
    )}
  </Document>
)
