import type { Dossier } from '../dossier/model.ts'
import type { Dates } from '../stories/dates.ts'
import type { StoryPicture } from '../stories/picture.ts'
import type { Who } from './entries.ts'
import { Entries } from './entry-list.tsx'
import { StoryPage } from './story-page.tsx'
import { explainerText } from './text.ts'

type Props = { dossier: Dossier; who: Who; dates: Dates; url: string } & StoryPicture

/** Who and what the story names, one group after the other. */
export const WhoPage = ({ dossier, who, dates, url, picture }: Props) => (
  <StoryPage dossier={dossier} dates={dates} at="who" url={url} picture={picture}>
    {(['people', 'outlets', 'organisations', 'places'] as const).map((group) => (
      <Entries heading={explainerText.who.groups[group]} entries={who[group]} />
    ))}
  </StoryPage>
)
