import { raw } from 'hono/html'
import type { Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import type { Quiz } from '../questions/model.ts'
import { Document } from '../ui/document.tsx'
import {
  ampSnippet,
  attributes,
  divSnippet,
  type Embed,
  element,
  iframeSnippet,
  link,
  pageAddress,
  pictureSnippet,
  picturesOf,
  scriptSnippet,
} from './snippets.ts'
import { titleOf, type Widget } from './target.ts'
import { embedText } from './text.ts'

const words = embedText.page

type Props = {
  /** Every story, newest first. */
  quizzes: Quiz[]
  /** The one whose pieces are shown; null where there is no story. */
  quiz: Quiz | null
  url: string
}

/** Every kind of embed of a story, alive in an article, with the code to paste. */
export const EmbedPage = ({ quizzes, quiz, url }: Props) => (
  <Document title={words.title} description={words.standfirst} url={url} style="embed.css" script="embed-page.js">
    <div class="embeds">
      <h1>{words.title}</h1>
      <p class="standfirst">{words.standfirst}</p>
      {quizzes.length > 1 && <Stories quizzes={quizzes} shown={quiz} />}
      {quiz ? <Article dossier={quiz.dossier} origin={new URL(url).origin} /> : <p>{words.none}</p>}
      <Settings />
      <script async src={addresses.embed.loader()} />
    </div>
  </Document>
)

const Stories = ({ quizzes, shown }: { quizzes: Quiz[]; shown: Quiz | null }) => (
  <nav aria-labelledby="stories">
    <h2 id="stories">{words.stories}</h2>
    <ul>
      {quizzes.map(({ dossier }) => (
        <li>
          <a
            class="tap"
            href={addresses.embed.page(dossier.id)}
            aria-current={dossier.id === shown?.dossier.id ? 'page' : undefined}
          >
            {dossier.title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Article = ({ dossier, origin }: { dossier: Dossier; origin: string }) => {
  const [card] = dossier.cards
  const story = { quiz: dossier.id }
  const embeds: Widget[] = [
    { ...story, kind: 'quiz', form: { edition: 1, length: 5 } },
    ...(card ? [{ ...story, kind: 'card' as const, card: card.id }] : []),
    { ...story, kind: 'compare' },
  ]
  return (
    <>
      {embeds.map((widget, i) => (
        <section aria-labelledby={widget.kind}>
          <h2 id={widget.kind}>{words.kinds[widget.kind]}</h2>
          <p>{words.filler[i % words.filler.length]}</p>
          <Live embed={{ origin, widget, title: titleOf(widget) ?? dossier.title }} />
        </section>
      ))}
    </>
  )
}

const Live = ({ embed }: { embed: Embed }) => {
  const { widget } = embed
  const [picture = null] = picturesOf(widget.quiz)
  return (
    <>
      {raw(element(`readout-${widget.kind}`, { ...attributes(embed), theme: 'auto' }, link(embed)))}
      <Code label={words.script} code={scriptSnippet(embed)} />
      <details>
        <summary>{words.more}</summary>
        <Code label={words.div} code={divSnippet(embed)} />
        <Code label={words.iframe} code={iframeSnippet(embed)} />
        <Code label={words.address} code={pageAddress(embed)} />
        <Code label={words.amp} code={ampSnippet(embed, picture)} />
        <Code label={words.picture} code={pictureSnippet(embed, picture)} />
      </details>
    </>
  )
}

const Code = ({ label, code }: { label: string; code: string }) => (
  <figure>
    <figcaption>{label}</figcaption>
    <pre tabindex={0}>
      <code>{code}</code>
    </pre>
    <p class="copy">
      <button type="button" class="button second" data-copy data-copied={embedText.copied} hidden>
        {embedText.copy}
      </button>
      <span role="status" />
    </p>
  </figure>
)

const Settings = () => (
  <section aria-labelledby="settings">
    <h2 id="settings">{words.parameters}</h2>
    <dl>
      {words.settings.map(([name, values]) => (
        <>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{values}</dd>
        </>
      ))}
    </dl>
    <p>{words.events}</p>
    <p>
      <a class="tap" href={addresses.embed.types()}>
        {words.types}
      </a>
    </p>
  </section>
)
