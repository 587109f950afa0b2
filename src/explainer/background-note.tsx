import { readCitation } from '../dossier/citations.ts'
import type { Background } from '../dossier/model.ts'
import { text } from '../ui/text.ts'

/** A fact that the source does not give, marked as such, with where it is from. */
export const BackgroundNote = ({ fact: { text: fact, citation } }: { fact: Background }) => {
  const { title, url, publisher } = readCitation(citation)
  return (
    <div class="source background">
      <p class="label">{text.explainer.notFromArticle}</p>
      <p>{fact}</p>
      <p class="where">
        {publisher}, <a href={url}>{text.quoted(title)}</a>
      </p>
    </div>
  )
}
