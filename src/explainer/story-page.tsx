import type { Child } from 'hono/jsx'
import type { Dossier } from '../dossier/model.ts'
import type { Dates } from '../stories/dates.ts'
import type { StoryPicture } from '../stories/picture.ts'
import { Document } from '../ui/document.tsx'
import { StoryTitle } from '../ui/story-title.tsx'
import { Dateline } from './dateline.tsx'
import { explainerText } from './text.ts'

type Props = {
  dossier: Dossier
  dates: Dates
  at: 'compare' | 'timeline' | 'who' | 'glossary'
  url: string
  structured?: object
  children: Child
} & StoryPicture

/** A page of a story beside its hub: the story’s name, what the page is, and what is on it. */
export const StoryPage = ({ dossier: { id, title }, dates, at, url, picture, structured, children }: Props) => (
  <Document
    title={explainerText[at].title}
    description={explainerText[at].standfirst}
    url={url}
    picture={picture}
    embeddable
    feeds
    {...(structured && { structured })}
    story={{ id, title, at }}
    style="explainer.css"
  >
    <p class="label">
      <StoryTitle title={title} />
      <Dateline quiz={id} dates={dates} />
    </p>
    <h1>{explainerText[at].title}</h1>
    <p class="standfirst">{explainerText[at].standfirst}</p>
    {children}
  </Document>
)
