import type { Dossier } from '../dossier/model.ts'
import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'
import type { Comparison } from './comparison.ts'
import { ComparisonTable } from './comparison-table.tsx'

type Props = { dossier: Dossier; comparison: Comparison; url: string }

/** The two accounts side by side, topic by topic. */
export const ComparePage = ({ dossier, comparison: { sides, topics }, url }: Props) => (
  <Document
    title={text.compare.title}
    description={text.compare.standfirst}
    url={url}
    embeddable
    story={{ id: dossier.id, title: dossier.title, at: 'compare' }}
    style="explainer.css"
  >
    <p class="label">{dossier.title}</p>
    <h1>{text.compare.title}</h1>
    <p class="standfirst">{text.compare.standfirst}</p>
    <p class="hint measure">{text.compare.legend}</p>
    {topics.map((topic) => (
      <section class="topic" aria-labelledby={`topic-${topic.id}`}>
        <h2 id={`topic-${topic.id}`}>{text.compare.on(topic.name)}</h2>
        <ComparisonTable sides={sides} topic={topic} />
      </section>
    ))}
  </Document>
)
