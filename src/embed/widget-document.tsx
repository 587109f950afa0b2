import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { addresses } from '../http/addresses.ts'
import { asset } from '../ui/assets.ts'
import { Discovery } from '../ui/discovery.tsx'
import { Doctype } from '../ui/doctype.tsx'
import { text } from '../ui/text.ts'
import { embedText } from './text.ts'

/** What every widget page is told. */
export type Frame = {
  /** The full address of the page that shows the same outside a frame. */
  page: string
  /** CSS of the site's theme; it comes checked. */
  css: string
}

type Props = Frame & {
  title: string
  style: string
  script: string
  /** What the script needs, as data attributes of the main element. */
  data?: Record<string, string | number>
  children: Child
}

/** The document inside a frame: no masthead, links that open the whole window, and at its foot where it is from. */
export const WidgetDocument = ({ title, page, css, style, script, data = {}, children }: Props) => (
  <Doctype>
    <html class="widget" lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <base target="_top" />
        <link rel="canonical" href={page} />
        <Discovery url={page} title={title} />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={asset(style)} />
        {css && <style>{raw(css)}</style>}
        <script type="module" src={asset(script)} blocking="render" />
      </head>
      <body>
        <main id="main" {...Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))}>
          {children}
        </main>
        <footer class="credit">
          <a class="wordmark" href={page}>
            {text.site.name}
          </a>
          <a class="tap" href={addresses.privacy()}>
            {embedText.promise}
          </a>
        </footer>
      </body>
    </html>
  </Doctype>
)
