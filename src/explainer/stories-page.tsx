import type { Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import { AccountBadge } from '../ui/account-badge.tsx'
import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'
import { voices } from '../ui/voices.ts'
import { readingMinutes } from './cards.ts'

/** The list of stories, newest first. */
export const StoriesPage = ({ dossiers, url }: { dossiers: Dossier[]; url: string }) => (
  <Document title={text.site.tagline} description={text.explainer.about} url={url} style="explainer.css">
    <h1>{text.explainer.stories}</h1>
    <p class="standfirst">{text.explainer.about}</p>
    {dossiers.length === 0 ? <p>{text.explainer.noStories}</p> : dossiers.map((dossier) => <Story dossier={dossier} />)}
  </Document>
)

const Story = ({ dossier }: { dossier: Dossier }) => (
  <article class="story">
    <p class="label">
      <time datetime={dossier.date}>{text.day(dossier.date)}</time> ·{' '}
      {text.explainer.reading(readingMinutes(dossier.cards))}
    </p>
    <h2>
      <a class="tap headline" href={addresses.hub(dossier.id)}>
        {dossier.title}
      </a>
    </h2>
    <p class="measure">{dossier.standfirst}</p>
    <p class="badges">
      {voices(dossier).map(({ account, voice }) => (
        <AccountBadge label={account.label} voice={voice} />
      ))}
    </p>
  </article>
)
