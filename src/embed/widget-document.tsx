import type { Child } from 'hono/jsx'
import { addresses } from '../http/addresses.ts'
import { Discovery } from '../ui/discovery.tsx'
import { text } from '../ui/text.ts'
import { embedText } from './text.ts'
import { WidgetShell } from './widget-shell.tsx'

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

/** A widget: no masthead, and at its foot where it is from. */
export const WidgetDocument = ({ page, data = {}, children, ...shell }: Props) => (
  <WidgetShell
    {...shell}
    head={
      <>
        <link rel="canonical" href={page} />
        <Discovery url={page} title={shell.title} />
      </>
    }
  >
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
  </WidgetShell>
)
