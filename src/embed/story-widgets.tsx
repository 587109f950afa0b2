import type { Dossier } from '../dossier/model.ts'
import { CardBody } from '../explainer/card-body.tsx'
import type { CardView } from '../explainer/cards.ts'
import type { Comparison } from '../explainer/comparison.ts'
import { ComparisonTable } from '../explainer/comparison-table.tsx'
import { addresses } from '../http/addresses.ts'
import { text } from '../ui/text.ts'
import { embedText } from './text.ts'
import { type Frame, WidgetDocument } from './widget-document.tsx'

type CardProps = { dossier: Dossier; card: CardView; frame: Frame }

/** One card inside another page, its sources and its question in place. */
export const CardWidget = ({ dossier, card, frame }: CardProps) => (
  <WidgetDocument {...frame} title={card.title} style="embed-story.css" script="embed-story.js">
    <article>
      <p class="label">{text.explainer.cardOf(card.number, card.count)}</p>
      <h1>{card.title}</h1>
      <CardBody card={card} />
    </article>
    <Onward href={addresses.hub(dossier.id)} label={embedText.toStory} />
  </WidgetDocument>
)

type CompareProps = {
  dossier: Dossier
  comparison: Comparison
  /** The topic that stands open. */
  open: string
  frame: Frame
}

/** The two accounts inside another page: one topic open at a time, so that it stays as short as it can. */
export const CompareWidget = ({ dossier, comparison: { topics }, open, frame }: CompareProps) => (
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
        <ComparisonTable topic={topic} />
      </details>
    ))}
    <p class="hint">{text.compare.noMore(dossier.source.name)}</p>
    <Onward href={addresses.compare(dossier.id)} label={embedText.toComparison} />
  </WidgetDocument>
)

const Onward = ({ href, label }: { href: string; label: string }) => (
  <p class="on">
    <a class="tap" href={href}>
      {label}
    </a>
  </p>
)
