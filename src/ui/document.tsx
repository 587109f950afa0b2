import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { addresses } from '../http/addresses.ts'
import { asset, inlined } from './assets.ts'
import { type Section, StoryNav } from './story-nav.tsx'
import { text } from './text.ts'

type Props = {
  title: string
  description?: string
  /** The page’s one full address, for search engines and link previews. */
  url?: string
  /** Address of a picture of 1200 by 630 pixels for link previews, and what it shows; without it, they show the site’s. */
  picture?: { href: string; alt: string } | undefined
  /** The story this page belongs to and the part of it that it is; gives the page the story’s navigation. */
  story?: { id: string; title: string; at?: Section }
  /** Whether other sites can embed what this page shows, at `url`. */
  embeddable?: boolean
  /** Name of the stylesheet, as the build names it; it holds all the page needs. */
  style?: string
  /** Name of the browser module to load, as the build names it; each has the page stored for when there is no connection. */
  script?: string
  /** No masthead and no footer, for a page that is looked at from afar. */
  bare?: boolean
  /** What the footer promises, where a page does store something. */
  promise?: string
  /**
   * Puts style and script into the page, which waits for them before its first paint: for a page that its script
   * arranges, so that nothing jumps and nothing more has to be asked for.
   */
  inline?: boolean
  /** The address that search engines should hold in place of this page’s own. */
  canonical?: string
  /** Whether readers of feeds find the site’s feeds here. */
  feeds?: boolean
  /** What the page is, for search engines (schema.org). */
  structured?: object
  /** Where a browser goes at once that runs no script. */
  withoutScript?: string
  children: Child
}

/** The HTML document every page stands in: head, skip link, header with navigation, main, footer. */
export const Document = ({
  story,
  style = 'readout.css',
  script = 'page.js',
  inline,
  bare,
  promise,
  canonical,
  withoutScript,
  feeds,
  structured,
  children,
  ...about
}: Props) => (
  <Doctype>
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {withoutScript && (
          <noscript>
            <meta http-equiv="refresh" content={`0; url=${withoutScript}`} />
          </noscript>
        )}
        <title>{titleOf(about.title, story?.title)}</title>
        <About {...about} />
        {(canonical ?? about.url) && <link rel="canonical" href={canonical ?? about.url} />}
        {feeds && <Feeds />}
        {structured && <script type="application/ld+json">{raw(withinScript(structured))}</script>}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#141618" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icons/180.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        {inline ? <style>{raw(inlined(style))}</style> : <link rel="stylesheet" href={asset(style)} />}
        {inline ? (
          <script type="module" blocking="render">
            {raw(inlined(script))}
          </script>
        ) : (
          <script type="module" src={asset(script)} />
        )}
      </head>
      <body class="page" data-module={followed.has(script) ? asset('page-deferred.js') : undefined}>
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
              <span>{promise ?? text.site.promise}</span>
              <a href={addresses.privacy()}>{text.site.privacy}</a>
              <a href={addresses.classStart()}>{text.site.classroom}</a>
              <a href={addresses.embed.page()}>{text.site.embedding}</a>
            </p>
          </footer>
        )}
      </body>
    </html>
  </Doctype>
)

const Feeds = () => (
  <>
    <link rel="alternate" type="application/atom+xml" href={addresses.feed.atom()} title={text.site.name} />
    <link rel="alternate" type="application/feed+json" href={addresses.feed.json()} title={text.site.name} />
  </>
)

/** JSON that cannot end the element that it stands in. */
const withinScript = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')

/** Scripts that are followed, once the page is painted, by what every page does. */
const followed = new Set(['page.js', 'result.js'])

const titleOf = (title: string, story?: string): string =>
  [...new Set([title, story, text.site.name])].filter(Boolean).join(' · ')

type AboutProps = Pick<Props, 'title' | 'description' | 'url' | 'picture' | 'embeddable'>

const About = ({ title, description, url, picture, embeddable }: AboutProps) => (
  <>
    {url && embeddable && <Discovery url={url} title={title} />}
    {description && <meta name="description" content={description} />}
    {url && <meta property="og:url" content={url} />}
    <meta property="og:title" content={title} />
    {description && <meta property="og:description" content={description} />}
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content={text.site.name} />
    {url && <Preview url={url} picture={picture ?? { href: '/icons/preview.png', alt: text.site.name }} />}
    <meta name="twitter:card" content="summary_large_image" />
  </>
)

/** Previews take whole addresses only, and no SVG. */
const Preview = ({ url, picture: { href, alt } }: { url: string; picture: { href: string; alt: string } }) => (
  <>
    <meta property="og:image" content={new URL(href, url).href} />
    <meta property="og:image:alt" content={alt} />
  </>
)

type DiscoveryProps = { url: string; title: string; formats?: readonly ('json' | 'xml')[] }

/** Where oEmbed consumers learn how to embed the page at this address. */
export const Discovery = ({ url, title, formats = ['json', 'xml'] }: DiscoveryProps) => (
  <>
    {formats.map((format) => (
      <link
        rel="alternate"
        type={`${format === 'json' ? 'application' : 'text'}/${format}+oembed`}
        href={new URL(addresses.oembed(url, format), url).href}
        title={title}
      />
    ))}
  </>
)

/** A page as a whole document; without its first line, browsers lay it out by the rules of the 1990s. */
export const Doctype = ({ children }: { children: Child }) => (
  <>
    {raw('<!doctype html>')}
    {children}
  </>
)
