import type { MiddlewareHandler } from 'hono'
import { addresses } from '../http/addresses.ts'
import type { ProblemWords } from '../http/problem.ts'
import { Document } from './document.tsx'
import { text } from './text.ts'

/** Has refusals drawn as pages of this site. */
export const problemPages: MiddlewareHandler = function problemPages(c, next) {
  c.setRenderer((words) => c.html(<ProblemPage {...words} />))
  return next()
}

/** A refusal as a page: what happened, what to do, and a way on. */
const ProblemPage = ({ title, detail, back }: ProblemWords) => (
  <Document title={title}>
    <h1>{title}</h1>
    <p>{detail}</p>
    {back && (
      <p>
        <a class="tap" href={back.href}>
          {back.label}
        </a>
      </p>
    )}
    <p>
      <a class="tap" href={addresses.home()}>
        {text.site.allStories}
      </a>
    </p>
  </Document>
)
