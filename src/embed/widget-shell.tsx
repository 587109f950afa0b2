import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { asset } from '../ui/assets.ts'
import { Doctype } from '../ui/doctype.tsx'

type Props = {
  title: string
  style: string
  script: string
  /** CSS of the site's theme; it comes checked. */
  css?: string
  /** What else the head says. */
  head?: Child
  children: Child
}

/** The document inside a frame, whatever stands in it: links open the whole window, and nothing is painted before the script. */
export const WidgetShell = ({ title, style, script, css = '', head, children }: Props) => (
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
