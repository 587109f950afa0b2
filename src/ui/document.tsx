import type { Child } from 'hono/jsx'
import { asset } from './assets.ts'

type Props = {
  title: string
  description?: string
  /** Name of the browser module to load, as the build names it. */
  script?: string
  children: Child
}

/** The HTML document every page stands in: head, skip link, header, main, footer. */
export const Document = ({ title, description, script, children }: Props) => (
  <html lang="en" dir="ltr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      <link rel="stylesheet" href={asset('readout.css')} />
      {script && <script type="module" src={asset(script)} />}
    </head>
    <body>
      <main id="main">{children}</main>
    </body>
  </html>
)
