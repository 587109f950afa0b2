import type { Child } from 'hono/jsx'
import { Document } from '../ui/document.tsx'

const parts = {
  pages: { href: '/styleguide', style: 'styleguide.css' },
  results: { href: '/styleguide/results', style: 'styleguide-results.css' },
  class: { href: '/styleguide/class', style: 'styleguide-class.css' },
} as const

/** A page of components in their states. There are three, because each is dressed by the stylesheet of its own pages. */
export const Guide = ({ part, children }: { part: keyof typeof parts; children: Child }) => (
  <Document title="Style guide" style={parts[part].style}>
    <h1>Style guide</h1>
    <p class="standfirst">Every component in every state. docs/design.md says what each is for.</p>
    <nav aria-label="Parts">
      <ul class="parts bare">
        {Object.entries(parts).map(([name, { href }]) => (
          <li>
            <a class="tap" href={href} {...(name === part && { 'aria-current': 'page' as const })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    {children}
  </Document>
)
