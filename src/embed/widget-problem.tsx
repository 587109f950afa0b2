import { addresses } from '../http/addresses.ts'
import { asset } from '../ui/assets.ts'
import { Doctype } from '../ui/doctype.tsx'
import { text } from '../ui/text.ts'

/** A refusal inside another page: what happened, and a way out of the frame. */
export const WidgetProblem = ({ title, detail }: { title: string; detail: string }) => (
  <Doctype>
    <html class="widget" lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <base target="_top" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={asset('embed-story.css')} />
        <script type="module" src={asset('embed-story.js')} blocking="render" />
      </head>
      <body>
        <main id="main">
          <h1>{title}</h1>
          <p>{detail}</p>
          <p>
            <a class="tap" href={addresses.home()}>
              {text.site.allStories}
            </a>
          </p>
        </main>
      </body>
    </html>
  </Doctype>
)
