import { type Context, Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { classroom } from './classroom/routes.ts'
import { previews } from './desk/preview/routes.ts'
import { desk } from './desk/routes.ts'
import { embed } from './embed/routes.tsx'
import type { Env } from './env.ts'
import { explainer } from './explainer/routes.tsx'
import { feeds } from './feeds/routes.ts'
import { deprecations } from './http/deprecation.ts'
import { openReads } from './http/open-reads.ts'
import { ownPages } from './http/own-pages.ts'
import { pageCache } from './http/page-cache.ts'
import { problem } from './http/problem.ts'
import { security } from './http/security.ts'
import { siteOrigin } from './http/site-origin.ts'
import { trailingSlash } from './http/trailing-slash.ts'
import { offline } from './offline/routes.tsx'
import { paper } from './paper/routes.ts'
import { quiz } from './quiz/routes.tsx'
import { reference } from './reference/routes.ts'
import { intake } from './results/intake/routes.ts'
import { objections } from './results/pages/objections.ts'
import { stats } from './results/pages/routes.tsx'
import { review } from './review/routes.tsx'
import { publishing } from './stories/publishing/routes.ts'
import { stories } from './stories/routes.ts'
import { moves } from './stories/stories.ts'
import { styleguide } from './styleguide/routes.ts'
import { takeAway } from './take-away/routes.ts'
import { problemPages } from './ui/problem-page.tsx'

const app = new Hono<Env>()

app.use(siteOrigin)
app.use(security)
app.use(trailingSlash)
app.use(problemPages)
app.use(ownPages)
app.use('/api/*', openReads)
app.use(pageCache<Context<Env>>(moves))
app.use(previews)
app.use(
  methodNotAllowed({
    app,
    onMethodNotAllowed: (c, methods) => problem(c, 'wrong-method', { headers: { Allow: methods.join(', ') } }),
  }),
)

app.route('/', deprecations())
app.route('/', classroom)
app.route('/', desk)
app.route('/', intake)
app.route('/', stats)
app.route('/', objections)
app.route('/', publishing)
app.route('/', stories)
app.route('/', embed)
app.route('/', quiz)
app.route('/', paper)
app.route('/', review)
app.route('/', offline)
app.route('/', styleguide)
app.route('/', takeAway)
app.route('/', feeds)
app.route('/', reference)
app.route('/', explainer)

app.notFound((c) => problem(c, 'unknown-page'))

app.onError((error, c) => {
  console.error(error)
  return problem(c, 'unavailable')
})

export { Session } from './classroom/object/session.ts'
export { Desk } from './desk/object.ts'
export { Ledger } from './results/ledger/ledger.ts'
export { Publisher } from './stories/publishing/publisher.ts'
export default app
