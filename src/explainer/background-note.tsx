import type { Background } from '../dossier/model.ts'
import { text } from '../ui/text.ts'

/** A fact that the source does not give, marked as such, with where it is from. */
export const BackgroundNote = ({ fact: { text: fact, citation } }: { fact: Background }) => (
  <div class="source background">
    <p class="label">{text.explainer.notFromArticle}</p>
    <p>{fact}</p>
    <p class="where">
      {citation.publisher}, <a href={citation.url}>{text.quoted(citation.title)}</a>
      {citation.date && `, ${citation.date}`}
    </p>
  </div>
)
