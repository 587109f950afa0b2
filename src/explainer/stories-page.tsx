import type { Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'
import { readingMinutes } from './cards.ts'
import type { Gap } from './comparison.ts'
import { Pair } from './pair.tsx'

/** A story in the list, with its widest gap as its picture. */
type StoryView = { dossier: Dossier; gap: Gap | null }

/** The list of stories, newest first. */
export const StoriesPage = ({ stories, url }: { stories: StoryView[]; url: string }) => (
  <Document title={text.site.tagline} description={text.explainer.about} url={url} style="explainer.css">
    <h1>{text.explainer.stories}</h1>
    <p class="standfirst">{text.explainer.about}</p>
    {stories.length === 0 ? <p>{text.explainer.noStories}</p> : stories.map((story) => <Story {...story} />)}
  </Document>
)

const Story = ({ dossier, gap }: StoryView) => (
  <article class="story">
    <p class="label">
      <time datetime={dossier.date}>{text.day(dossier.date)}</time> ·{' '}
      {text.explainer.reading(readingMinutes(dossier.cards))} · {dossier.tagline}
    </p>
    <h2>
      <a class="tap headline" href={addresses.hub(dossier.id)}>
        {dossier.title}
      </a>
    </h2>
    <p class="measure">{dossier.standfirst}</p>
    {gap && (
      <>
        <p class="label">{text.explainer.inTheirWords}</p>
        <Pair gap={gap} />
      </>
    )}
  </article>
)
