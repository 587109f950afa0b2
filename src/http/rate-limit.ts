import type { MiddlewareHandler } from 'hono'
import { type Limits, passes } from './limits.ts'
import { problem } from './problem.ts'

/**
 * Lets a client send so much, and a quiz take in so much, a minute; wrangler.toml says how much. The client's address
 * is the limiter’s key and is stored nowhere.
 */
export const rateLimit: MiddlewareHandler<{ Bindings: Limits }> = async function rateLimit(c, next) {
  const sent = { address: c.req.header('CF-Connecting-IP'), quiz: c.req.param('quiz') ?? '' }
  if (!(await passes(c.env, sent))) return problem(c, 'too-many-requests')
  await next()
}
