import type { Dossier } from '../dossier/model.ts'
import type { Dates } from '../stories/dates.ts'
import type { StoryPicture } from '../stories/picture.ts'
import type { Glossary } from './entries.ts'
import { Entries } from './entry-list.tsx'
import { BackgroundNote } from './source-list.tsx'
import { StoryPage } from './story-page.tsx'
import { explainerText } from './text.ts'

type Props = { dossier: Dossier; glossary: Glossary; dates: Dates; url: string } & StoryPicture

/** The story’s words, and the facts that the source does not give. */
export const GlossaryPage = ({ dossier, glossary, dates, url, picture }: Props) => (
  <StoryPage dossier={dossier} dates={dates} at="glossary" url={url} picture={picture}>
    <Entries heading={explainerText.glossary.terms} entries={glossary.terms} />
    <section class="entries">
      <h2>{explainerText.glossary.background}</h2>
      <p class="hint">{explainerText.glossary.backgroundNote}</p>
      {glossary.background.map((fact) => (
        <BackgroundNote fact={fact} />
      ))}
    </section>
  </StoryPage>
)
