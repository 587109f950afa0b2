import type { Dossier } from '../dossier/model.ts'
import { text } from '../ui/text.ts'
import type { Who } from './entries.ts'
import { Entries } from './entry-list.tsx'
import { StoryPage } from './story-page.tsx'

type Props = { dossier: Dossier; who: Who; url: string }

/** Who and what the story names, one group after the other. */
export const WhoPage = ({ dossier, who, url }: Props) => (
  <StoryPage dossier={dossier} at="who" url={url}>
    {(['people', 'outlets', 'organisations', 'places'] as const).map((group) => (
      <Entries heading={text.who.groups[group]} entries={who[group]} />
    ))}
  </StoryPage>
)
