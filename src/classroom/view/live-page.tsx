import type { Child } from 'hono/jsx'
import { Document } from '../../ui/document.tsx'

type Props = {
  title: string
  /** Entries of the styles and the browser code, as the build names them. */
  style?: string
  script?: string
  /** What the browser code needs to start, as data. */
  start?: Record<string, string>
  /** No masthead and no footer: for a wall. */
  bare?: boolean
  /** What the footer promises, where the page keeps something after all. */
  promise?: string
  /** Below the view, drawn once: what does not change while the session runs. */
  after?: Child
  children: Child
}

/**
 * The page that a live view stands in: where the view is drawn anew with each state, and a live region that is there
 * from the start and never drawn anew, so that screen readers keep listening to it.
 */
export const LivePage = ({
  title,
  style = 'classroom.css',
  script,
  start = {},
  bare = false,
  promise,
  after,
  children,
}: Props) => (
  <Document title={title} style={style} bare={bare} {...(script && { script })} {...(promise && { promise })}>
    <div id="view" {...Object.fromEntries(Object.entries(start).map(([name, value]) => [`data-${name}`, value]))}>
      {children}
    </div>
    {after}
    <p id="said" class="unseen" role="status" />
  </Document>
)
