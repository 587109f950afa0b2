import { Hono } from 'hono'
import { problem } from '../http/problem.ts'
import { smallBody } from '../http/small-body.ts'
import type { Sql } from '../results/ledger/platform.ts'
import { problemPages } from '../ui/problem-page.tsx'
import { access } from './access/routes.tsx'
import { bank } from './bank/routes.tsx'
import { corrections } from './corrections/routes.tsx'
import type { DeskEnv } from './env.ts'
import { log } from './log/routes.tsx'
import { results } from './results/routes.tsx'
import { openDeskStore } from './store.ts'
import { stories } from './stories/routes.tsx'
import { deskStories } from './stories/stories.ts'

type Platform = { sql: Sql; now: () => number }

// Bytes: a form has an editor’s reason at most.
const largestForm = 16_000

/** The newsroom’s desk, over what its object keeps. Everything of it is one editor’s at one moment, so no cache keeps it. */
export function deskApp({ sql, now }: Platform) {
  const store = openDeskStore(sql)
  const app = new Hono<DeskEnv>()

  app.use(problemPages)
  app.use(async function prepared(c, next) {
    c.header('Cache-Control', 'no-store')
    c.header('X-Robots-Tag', 'noindex')
    c.set('store', store)
    c.set('stories', deskStories(c.env, now))
    c.set('now', now())
    await next()
  })
  app.use(smallBody(largestForm))

  app.route('/', access(now))
  app.route('/', log)
  app.route('/', bank)
  app.route('/', corrections)
  app.route('/', results)
  app.route('/', stories)

  app.notFound((c) => problem(c, 'unknown-page'))
  app.onError((error, c) => {
    console.error(error)
    return problem(c, 'unavailable')
  })
  return app
}
