import type { Citation } from '../dossier/citations.ts'
import { explainerText } from './text.ts'

/** What the article itself cites for a sentence: each publisher as a link, whose title is read out with it. */
export const CitedBy = ({ cites = [] }: { cites?: readonly Citation[] | undefined }) =>
  cites.length === 0 ? null : (
    <p class="where cites">
      {explainerText.cites}{' '}
      {cites.map(({ title, url, publisher }) => (
        <a class="tap" href={url} title={title}>
          {publisher}
        </a>
      ))}
    </p>
  )
