import type { MiddlewareHandler } from 'hono'
import type { Env } from '../../env.ts'

/**
 * Lets an editor who is signed in read a version at its real addresses, with `?version=`, before it is published. Readers pay a
 * look at their request’s headers for it: they have no cookie.
 */
export const previews: MiddlewareHandler<Env> = async function previews(c, next) {
  const [version, cookie = ''] = [c.req.query('version'), c.req.header('Cookie')]
  if (c.req.method !== 'GET' || version === undefined || !/\bdesk=/.test(cookie)) return next()
  const { preview } = await import('./preview.ts')
  return preview(c, next, { version, cookie })
}
