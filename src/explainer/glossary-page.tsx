import type { Dossier } from '../dossier/model.ts'
import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'
import { BackgroundNote } from './background-note.tsx'
import type { Glossary } from './entries.ts'
import { Entries } from './entry-list.tsx'

type Props = { dossier: Dossier; glossary: Glossary; url: string }

/** The story’s words, and the facts that the source does not give. */
export const GlossaryPage = ({ dossier, glossary, url }: Props) => (
  <Document
    title={text.glossary.title}
    description={text.glossary.standfirst}
    url={url}
    story={{ id: dossier.id, title: dossier.title, at: 'glossary' }}
    style="explainer.css"
  >
    <p class="label">{dossier.title}</p>
    <h1>{text.glossary.title}</h1>
    <p class="standfirst">{text.glossary.standfirst}</p>
    <Entries heading={text.glossary.terms} entries={glossary.terms} />
    <section class="entries">
      <h2>{text.glossary.background}</h2>
      <p class="hint">{text.glossary.backgroundNote}</p>
      {glossary.background.map((fact) => (
        <BackgroundNote fact={fact} />
      ))}
    </section>
  </Document>
)
