import type { Background } from '../dossier/model.ts'
import { ParagraphMark } from '../ui/paragraph-mark.tsx'
import { SourceNote } from '../ui/source-note.tsx'
import { text } from '../ui/text.ts'
import type { Run } from './cards.ts'
import type { Sourced } from './sources.ts'

/** A sentence of a card: its words, and one tap away who said so, through whom, in which paragraph. */
export const Sentence = ({ sentence }: { sentence: Sourced & { runs: Run[] } }) => (
  <div class="said">
    <p>{sentence.runs.map((run) => (run.href ? <a href={run.href}>{run.text}</a> : run.text))}</p>
    <Sources {...sentence} />
  </div>
)

/** The sources of a statement, folded under the names of those who made it. */
export const Sources = ({ notes, bylines, paragraphs, background }: Sourced) => (
  <details class="sources">
    <summary>
      <span class="unseen">{text.explainer.whoSaysSo}</span>
      {bylines.map(({ name, voice, implied }) => (
        <span class={voice ? `badge voice-${voice}` : 'badge'}>{implied ? text.explainer.implied(name) : name}</span>
      ))}
      {paragraphs.length > 0 && <ParagraphMark numbers={paragraphs} />}
      {background.length > 0 && <span class="badge">{text.explainer.background}</span>}
    </summary>
    {notes.map(({ source, says }) => (
      <SourceNote source={source} says={says} />
    ))}
    {background.map((fact) => (
      <BackgroundNote fact={fact} />
    ))}
  </details>
)

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
