import { ParagraphMark } from '../ui/paragraph-mark.tsx'
import { SourceNote } from '../ui/source-note.tsx'
import { text } from '../ui/text.ts'
import { BackgroundNote } from './background-note.tsx'
import type { Run } from './links.ts'
import type { Sourced } from './sources.ts'

/** A sentence of a card: its words, and one tap away who said so, through whom, in which paragraph. */
export const Sentence = ({ sentence }: { sentence: Sourced & { runs: Run[] } }) => (
  <div class="said">
    <p>{sentence.runs.map((run) => (run.href ? <a href={run.href}>{run.text}</a> : run.text))}</p>
    <Sources {...sentence} />
  </div>
)

/** What something rests on, folded under the names of those it is owed to. */
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
