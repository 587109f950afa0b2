import type { Dossier } from '../dossier/model.ts'
import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'
import type { Who } from './entries.ts'
import { Entries } from './entry-list.tsx'

type Props = { dossier: Dossier; who: Who; url: string }

/** Who and what the story names, one group after the other. */
export const WhoPage = ({ dossier, who, url }: Props) => (
  <Document
    title={text.who.title}
    description={text.who.standfirst}
    url={url}
    story={{ id: dossier.id, title: dossier.title, at: 'who' }}
    style="explainer.css"
  >
    <p class="label">{dossier.title}</p>
    <h1>{text.who.title}</h1>
    <p class="standfirst">{text.who.standfirst}</p>
    <Entries heading={text.who.groups.people} entries={who.people} />
    <Entries heading={text.who.groups.outlets} entries={who.outlets} />
    <Entries heading={text.who.groups.organisations} entries={who.organisations} />
    <Entries heading={text.who.groups.places} entries={who.places} />
  </Document>
)
