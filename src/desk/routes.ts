import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { clientOf, within } from '../http/limits.ts'
import { problem } from '../http/problem.ts'

/** Hands what is asked of the newsroom’s desk to the one object that it runs in; readers’ pages carry nothing of it. */
export const desk = new Hono<Env>()

// The object counts wrong keys itself, but forgets the counts when it sleeps; this limit it cannot forget.
desk.post('/desk', async (c, next) => {
  const address = `desk ${clientOf(c.req.header('CF-Connecting-IP'))}`
  if (await within(c.env.GUESSES, address)) return next()
  return problem(c, 'too-many-attempts', { limit: 'attempts' })
})

const toDesk = async ({ env, req }: { env: Env['Bindings']; req: { raw: Request } }): Promise<Response> =>
  env.DESK.getByName('desk').fetch(req.raw)

desk.all('/desk', toDesk)
desk.all('/desk/*', toDesk)
