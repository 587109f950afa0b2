import { addresses } from '../http/addresses.ts'
import { text } from '../ui/text.ts'
import { WidgetShell } from './widget-shell.tsx'

/** A refusal inside another page: what happened, and a way out of the frame. */
export const WidgetProblem = ({ title, detail }: { title: string; detail: string }) => (
  <WidgetShell title={title} style="embed-story.css" script="embed-story.js">
    <main id="main">
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>
        <a class="tap" href={addresses.home()}>
          {text.site.allStories}
        </a>
      </p>
    </main>
  </WidgetShell>
)
