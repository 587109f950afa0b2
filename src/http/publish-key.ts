import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

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

/** Compares hashes, so that how long it takes says nothing about the key. */
export async function isSame(a: string, b: string): Promise<boolean> {
  const hash = (text: string) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return crypto.subtle.timingSafeEqual(await hash(a), await hash(b))
}
