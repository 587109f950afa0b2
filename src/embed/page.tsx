import { raw } from 'hono/html'
import { addresses, referenceAddresses } from '../http/addresses.ts'
import type { Entry, Picture, Story } from '../stories/model.ts'
import { Document } from '../ui/document.tsx'
import { StoryTitle } from '../ui/story-title.tsx'
import { text } from '../ui/text.ts'
import { Builder } from './builder.tsx'
import {
  ampSnippet,
  attributes,
  divSnippet,
  type Embed,
  element,
  fixedSnippet,
  iframeSnippet,
  link,
  pageAddress,
  pictureSnippet,
  recordStoreSnippet,
  scriptSnippet,
} from './snippets.ts'
import { faceOf, titleOf, type Widget } from './target.ts'
import { embedText } from './text.ts'
import { themeQuery } from './theme.ts'

const words = embedText.page

type Props = {
  /** Every story, newest first. */
  stories: readonly Entry[]
  /** The one whose pieces are shown; null where there is no story. */
  shown: Story | null
  /** Whether the pieces are pinned to the version that is shown, or follow the present one. */
  isPinned: boolean
  /** What the page was asked with. */
  query: Record<string, string | undefined>
  url: string
}

/** Every kind of embed of a story, alive in an article, with the code to paste. */
export const EmbedPage = ({ stories, shown, isPinned, query, url }: Props) => (
  <Document title={words.title} description={words.standfirst} url={url} style="embed.css" script="embed-page.js">
    <div class="embeds">
      <h1>{words.title}</h1>
      <p class="standfirst">{words.standfirst}</p>
      {stories.length > 1 && <Stories stories={stories} shown={shown} />}
      {shown ? (
        <>
          <Following story={shown} isPinned={isPinned} />
          <Builder query={query} />
          <Article story={shown} isPinned={isPinned} query={query} origin={new URL(url).origin} />
        </>
      ) : (
        <p>{words.none}</p>
      )}
      <Settings origin={new URL(url).origin} />
      <script async src={addresses.embed.loader()} />
    </div>
  </Document>
)

const Stories = ({ stories, shown }: Pick<Props, 'stories' | 'shown'>) => (
  <nav aria-labelledby="stories">
    <h2 id="stories">{words.stories}</h2>
    <ul>
      {stories.map(({ id, title }) => (
        <li>
          <a class="tap" href={addresses.embed.page(id)} aria-current={id === shown?.entry.id ? 'page' : undefined}>
            <StoryTitle title={title} />
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

type StoryProps = { story: Story; isPinned: boolean }

/** Which version the pieces show, and how to have it the other way. */
const Following = ({ story: { quiz, entry }, isPinned }: StoryProps) => {
  const { id } = quiz.dossier
  const { version } = quiz
  const at = entry.versions.find((kept) => kept.version === version)?.at ?? ''
  return (
    <p>
      {(isPinned ? words.pins : words.follows)(version, text.day(at.slice(0, 10)))}{' '}
      <a href={addresses.embed.page(id, isPinned ? undefined : version)}>{isPinned ? words.follow : words.pin}</a>
    </p>
  )
}

const Article = ({
  story: { quiz, entry },
  isPinned,
  query,
  origin,
}: StoryProps & Pick<Props, 'query'> & { origin: string }) => {
  const { id: story, title, cards } = quiz.dossier
  const of = { quiz: story, ...(isPinned && { version: quiz.version }) }
  const [card] = cards
  const [picture = null] = entry.pictures ?? []
  const embeds: Widget[] = [
    { ...of, kind: 'quiz', form: { edition: 1, length: 5 } },
    ...(card ? [{ ...of, kind: 'card' as const, card: card.id }] : []),
    { ...of, kind: 'compare' },
  ]
  return (
    <>
      {embeds.map((widget, i) => (
        <section aria-labelledby={widget.kind}>
          <h2 id={widget.kind}>{words.kinds[widget.kind]}</h2>
          <p>{words.filler[i % words.filler.length]}</p>
          <Live
            embed={{
              origin,
              widget,
              theme: themeQuery(query),
              title: titleOf(quiz, widget) ?? title,
              ...faceOf(quiz, widget, entry.pictures),
            }}
            picture={picture}
            scheme={query.theme ?? 'auto'}
          />
        </section>
      ))}
    </>
  )
}

type LiveProps = {
  embed: Embed
  picture: Picture | null
  /** The scheme of the widget that is shown; the code names it only where it is not light. */
  scheme: string
}

const Live = ({ embed, picture, scheme }: LiveProps) => {
  const { widget } = embed
  return (
    <>
      {raw(element(`readout-${widget.kind}`, { ...attributes(embed), theme: scheme }, link(embed)))}
      <Code label={words.script} code={scriptSnippet(embed)} />
      <details>
        <summary>{words.more}</summary>
        <Code label={words.fixed} code={fixedSnippet(embed)} />
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

const Settings = ({ origin }: { origin: string }) => (
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
    <p>{words.recordStore}</p>
    <Code label={words.recordStoreCode} code={recordStoreSnippet(origin)} />
    <p>
      <a class="tap" href={addresses.embed.types()}>
        {words.types}
      </a>
    </p>
    <p>
      <a class="tap" href={referenceAddresses.page()}>
        {words.api}
      </a>
    </p>
  </section>
)
