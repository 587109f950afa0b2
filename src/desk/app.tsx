import { Hono } from 'hono'
import type { Bindings } from '../env.ts'
import { problem } from '../http/problem.ts'
import { smallBody } from '../http/small-body.ts'
import type { Sql } from '../results/ledger/platform.ts'
import { problemPages } from '../ui/problem-page.tsx'
import { access } from './access/routes.tsx'
import { bank } from './bank/routes.tsx'
import { corrections } from './corrections/routes.tsx'
import type { DeskEnv } from './env.ts'
import { log } from './log/routes.tsx'
import { findPreview } from './preview/find.ts'
import { publishing } from './publish/routes.tsx'
import { toBeSigned } from './publish/unsigned.ts'
import { results } from './results/routes.tsx'
import { openDeskStore } from './store.ts'
import { stories } from './stories/routes.tsx'
import { deskStories } from './stories/stories.ts'
import { write } from './write/routes.ts'

type Platform = { sql: Sql; env: Bindings; now: () => number }

// Bytes: a form has an editor’s reasons at most, or a story’s text of 2 MB, in which a form writes a sign as three or more.
const [formBody, fileBody] = [smallBody(16_000), smallBody(8_000_000)]
const takesFile = /^\/desk\/write(\/|$)|\/publish$/

/** The newsroom’s desk, over what its object keeps. Everything of it is one editor’s at one moment, so no cache keeps it. */
export function deskApp({ sql, env, now }: Platform) {
  const store = openDeskStore(sql)
  const kept = deskStories(env, now)
  const app = new Hono<DeskEnv>()

  app.use(problemPages)
  app.use(async function prepared(c, next) {
    c.header('Cache-Control', 'no-store')
    c.header('X-Robots-Tag', 'noindex')
    c.set('store', store)
    c.set('stories', kept)
    c.set('now', now())
    await next()
  })
  app.use((c, next) => (takesFile.test(c.req.path) ? fileBody : formBody)(c, next))

  app.route('/', access(now))
  app.route('/', log)
  app.route('/', write(sql))
  app.route('/', bank)
  app.route('/', publishing)
  app.route('/', corrections)
  app.route('/', results)
  app.route('/', stories)

  app.notFound((c) => problem(c, 'unknown-page'))
  app.onError((error, c) => {
    console.error(error)
    return problem(c, 'unavailable')
  })
  const parts = { store, stories: kept }
  return { app, preview: findPreview({ ...parts, env, now }), toBeSigned: toBeSigned(parts) }
}
