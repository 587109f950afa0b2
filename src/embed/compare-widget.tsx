import type { Dossier } from '../dossier/model.ts'
import type { Comparison } from '../explainer/comparison.ts'
import { ComparisonTable } from '../explainer/comparison-table.tsx'
import { addresses } from '../http/addresses.ts'
import { text } from '../ui/text.ts'
import { embedText } from './text.ts'
import { type Frame, WidgetDocument } from './widget-document.tsx'

type Props = {
  dossier: Dossier
  comparison: Comparison
  /** The topic that stands open. */
  open: string
  frame: Frame
}

/** The two accounts inside another page: one topic open at a time, so that it stays as short as it can. */
export const CompareWidget = ({ dossier, comparison: { sides, topics }, open, frame }: Props) => (
  <WidgetDocument
    {...frame}
    title={embedText.compareTitle(dossier.title)}
    style="embed-story.css"
    script="embed-story.js"
  >
    <p class="label">{dossier.title}</p>
    <h1>{text.compare.title}</h1>
    {topics.map((topic) => (
      <details class="topic" name="topic" open={topic.id === open}>
        <summary>
          <h2 id={`topic-${topic.id}`}>{text.compare.on(topic.name)}</h2>
        </summary>
        <ComparisonTable sides={sides} topic={topic} />
      </details>
    ))}
    <p class="hint">{text.compare.legend}</p>
    <p class="on">
      <a class="tap" href={addresses.compare(dossier.id)}>
        {embedText.toComparison}
      </a>
    </p>
  </WidgetDocument>
)
