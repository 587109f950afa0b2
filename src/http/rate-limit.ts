import type { Context, MiddlewareHandler } from 'hono'
import { type Limits, passes } from './limits.ts'
import { problem } from './problem.ts'

/**
 * Lets a client send so much, and a quiz take in so much, a minute; wrangler.toml says how much. The client's address
 * is the limiter’s key and is stored nowhere.
 */
export const rateLimit: MiddlewareHandler<{ Bindings: Limits }> = async function rateLimit(c, next) {
  if (!(await passes(c.env, senderOf(c)))) return problem(c, 'too-many-requests')
  await next()
}

/** Who sends this, and to which quiz, as limits count it. */
export const senderOf = (c: Context) => ({
  address: c.req.header('CF-Connecting-IP'),
  quiz: c.req.param('quiz') ?? '',
})
