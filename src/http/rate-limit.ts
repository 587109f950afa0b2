import type { Context, MiddlewareHandler } from 'hono'
import { exceeded, type Limits, policyOf } from './limits.ts'
import { problem } from './problem.ts'

/**
 * Lets a client send so much, and a quiz take in so much, a minute; wrangler.toml says how much. The client's address
 * is the limiter’s key and is stored nowhere.
 */
export const rateLimit: MiddlewareHandler<{ Bindings: Limits }> = async function rateLimit(c, next) {
  c.header('RateLimit-Policy', policyOf('client', 'quiz'))
  const limit = await exceeded(c.env, senderOf(c))
  if (limit) return problem(c, 'too-many-requests', { limit })
  await next()
}

/** Who sends this, and to which quiz, as limits count it. */
export const senderOf = (c: Context) => ({
  address: c.req.header('CF-Connecting-IP'),
  quiz: c.req.param('quiz') ?? '',
})
