import type { Child } from 'hono/jsx'
import { addresses } from '../http/addresses.ts'
import { asset } from './assets.ts'
import { Discovery } from './discovery.tsx'
import { Doctype } from './doctype.tsx'
import { type Section, StoryNav } from './story-nav.tsx'
import { text } from './text.ts'

type Props = {
  title: string
  description?: string
  /** The page’s one full address, for search engines and link previews. */
  url?: string
  /** The story this page belongs to and the part of it that it is; gives the page the story’s navigation. */
  story?: { id: string; title: string; at?: Section }
  /** Whether other sites can embed what this page shows, at `url`. */
  embeddable?: boolean
  /** Name of the stylesheet, as the build names it; it holds all the page needs. */
  style?: string
  /** Name of the browser module to load, as the build names it. */
  script?: string
  /** Holds the first paint until the script has run: for a page that its script arranges, so that nothing jumps. */
  early?: boolean
  /** No masthead and no footer, for a page that is looked at from afar. */
  bare?: boolean
  /** What the footer promises, where a page keeps something after all. */
  promise?: string
  children: Child
}

/** The HTML document every page stands in: head, skip link, header with navigation, main, footer. */
export const Document = (props: Props) => (
  <Doctype>
    <Whole {...props} />
  </Doctype>
)

const Whole = ({ story, style = 'readout.css', script, early, bare, promise, children, ...about }: Props) => (
  <html lang="en" dir="ltr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{titleOf(about.title, story?.title)}</title>
      <About {...about} />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={asset(style)} />
      {script && <script type="module" src={asset(script)} blocking={early ? 'render' : undefined} />}
    </head>
    <body class="page">
      {!bare && (
        <>
          <a class="button skip" href="#main">
            {text.site.skip}
          </a>
          <header class="masthead">
            <a class="wordmark" href={addresses.home()}>
              {text.site.name}
            </a>
            {story && <StoryNav quiz={story.id} title={story.title} {...(story.at && { at: story.at })} />}
          </header>
        </>
      )}
      <main id="main" tabindex={-1}>
        {children}
      </main>
      {!bare && (
        <footer class="foot">
          <p>
            {promise ?? text.site.promise} <a href={addresses.privacy()}>{text.site.privacy}</a> ·{' '}
            <a href={addresses.classStart()}>{text.site.classroom}</a>
          </p>
        </footer>
      )}
    </body>
  </html>
)

const titleOf = (title: string, story?: string): string =>
  [...new Set([title, story, text.site.name])].filter(Boolean).join(' · ')

const About = ({
  title,
  description,
  url,
  embeddable,
}: Pick<Props, 'title' | 'description' | 'url' | 'embeddable'>) => (
  <>
    {url && embeddable && <Discovery url={url} title={title} />}
    {description && <meta name="description" content={description} />}
    {url && <link rel="canonical" href={url} />}
    {url && <meta property="og:url" content={url} />}
    <meta property="og:title" content={title} />
    {description && <meta property="og:description" content={description} />}
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content={text.site.name} />
    <meta name="twitter:card" content="summary" />
  </>
)
