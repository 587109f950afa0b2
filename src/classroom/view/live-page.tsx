import type { Child } from 'hono/jsx'
import { Document } from '../../ui/document.tsx'

type Props = {
  title: string
  /** Styles and browser code, by the names of the build’s entries. */
  style: string
  script?: string
  /** What the browser code needs to start, as data. */
  start?: Record<string, string>
  /** Without masthead and footer, for the projector. */
  bare?: boolean
  /** What the footer promises instead of the usual, if the page stores something. */
  promise?: string
  /** Below the view: what does not change while the session runs. */
  after?: Child
  children: Child
}

/**
 * The page around a live view. The view is rendered again with each state. The live region is there from the start and
 * is never rendered again, so that screen readers keep listening to it.
 */
export const LivePage = ({ title, style, script, start = {}, bare = false, promise, after, children }: Props) => (
  <Document title={title} style={style} bare={bare} {...(script && { script })} {...(promise && { promise })}>
    <div id="view" {...Object.fromEntries(Object.entries(start).map(([name, value]) => [`data-${name}`, value]))}>
      {children}
    </div>
    {after}
    <p id="said" class="unseen" role="status" />
  </Document>
)
