import type { Dossier } from '../dossier/model.ts'
import { text } from '../ui/text.ts'
import type { Comparison } from './comparison.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { StoryPage } from './story-page.tsx'

type Props = { dossier: Dossier; comparison: Comparison; url: string }

/** The two accounts side by side, topic by topic. */
export const ComparePage = ({ dossier, comparison: { topics }, url }: Props) => (
  <StoryPage dossier={dossier} at="compare" url={url} embeddable>
    <p class="hint measure">{text.compare.noMore(dossier.source.name)}</p>
    {topics.map((topic) => (
      <section class="topic" aria-labelledby={`topic-${topic.id}`}>
        <h2 id={`topic-${topic.id}`}>{text.compare.on(topic.name)}</h2>
        <ComparisonTable topic={topic} />
      </section>
    ))}
  </StoryPage>
)
