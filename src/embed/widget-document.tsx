import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { addresses } from '../http/addresses.ts'
import type { ProblemWords } from '../http/problem.ts'
import { asset } from '../ui/assets.ts'
import { Discovery, Doctype } from '../ui/document.tsx'
import { text } from '../ui/text.ts'
import { embedText } from './text.ts'

/** What every widget page is told. */
export type Frame = {
  /** The full address of the page that shows the same outside a frame. */
  page: string
  /** CSS of the site's theme; it comes checked. */
  css: string
  quiz: string
  /** The version that is present while this is drawn; left out where a quiz shows it, and so says it itself. */
  present?: string | undefined
  /** The day of the story’s last correction. */
  corrected?: string
}

type ShellProps = { title: string; style: string; script: string; css?: string; head?: Child; children: Child }

/** A widget: no masthead, and at its foot where it is from; `data` is what its script needs. */
export const WidgetDocument = ({
  page,
  quiz,
  present,
  corrected,
  data = {},
  children,
  ...shell
}: ShellProps & Frame & { data?: Record<`data-${string}`, string> }) => (
  <Shell
    {...shell}
    head={
      <>
        <link rel="canonical" href={page} />
        {/* Whoever pastes the address of a frame reads JSON; the second format would weigh as much as a sentence. */}
        <Discovery url={page} title={shell.title} formats={['json']} />
      </>
    }
  >
    <main id="main" data-present={present} {...data}>
      {children}
    </main>
    <footer class="credit">
      <a class="wordmark" href={page}>
        {text.site.name}
      </a>
      {corrected && (
        <a class="tap corrected" href={addresses.corrections(quiz)}>
          {embedText.corrected(corrected)}
        </a>
      )}
      <a class="tap" href={addresses.privacy()}>
        {embedText.promise}
      </a>
    </footer>
  </Shell>
)

/** A refusal inside another page: what happened, and a way out of the frame. */
export const WidgetProblem = ({
  title,
  detail,
  back = { href: addresses.home(), label: text.site.allStories },
  present,
}: ProblemWords & { present?: string }) => (
  <Shell title={title} style="embed-story.css" script="embed-story.js">
    <main id="main" data-present={present}>
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>
        <a class="tap" href={back.href}>
          {back.label}
        </a>
      </p>
    </main>
  </Shell>
)

/** The document inside a frame: links open the whole window, and nothing is painted before the script has run. */
const Shell = ({ title, style, script, css = '', head, children }: ShellProps) => (
  <Doctype>
    <html class="widget" lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <base target="_top" />
        {head}
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={asset(style)} />
        {css && <style>{raw(css)}</style>}
        <script type="module" src={asset(script)} blocking="render" />
      </head>
      <body>{children}</body>
    </html>
  </Doctype>
)
