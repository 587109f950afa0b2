import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'
import { isSame } from './secrets.ts'

const shortestKey = 32

/** Lets the holder of the operator’s key pass: to publish, and to look at objections. */
export const publishKey: MiddlewareHandler<{ Bindings: { PUBLISH_KEY?: string } }> = async function publishKey(
  c,
  next,
) {
  c.header('Cache-Control', 'no-store')
  const key = c.env.PUBLISH_KEY ?? ''
  // There is no key until the operator has set one.
  if (key.length < shortestKey) return problem(c, 'publishing-closed')
  const given = /^Bearer (.+)$/.exec(c.req.header('Authorization') ?? '')?.[1] ?? ''
  if (!(await isSame(given, key))) return problem(c, 'wrong-publish-key')
  await next()
}
