import type { Context, MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

// A widget in an opaque sandbox sends its result from the origin “null”. The result is anonymous: whoever can send it from
// a page can send it without one.
const open = /^\/api\/quizzes\/[^/]+\/results$/

const isSafe = (c: Context): boolean =>
  ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) && c.req.header('Upgrade') === undefined

/**
 * Refuses what another site’s page makes a browser send, so that nobody acts for a host or joins a class by it. A form is
 * taken from this site’s pages alone; the API from programs too, which name no origin.
 */
export const ownPages: MiddlewareHandler = async function ownPages(c, next) {
  const sender = senderOf(c)
  const isProgram = sender === 'unnamed' && c.req.path.startsWith('/api/')
  if (sender === 'own' || isProgram || isSafe(c) || open.test(c.req.path)) return next()
  return problem(c, 'foreign-page')
}

/** Browsers name the page’s relation to this site (Fetch Metadata), or without TLS its origin. */
function senderOf(c: Context): 'own' | 'foreign' | 'unnamed' {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' ? 'own' : 'foreign'
  const origin = c.req.header('Origin')
  if (origin === undefined) return 'unnamed'
  return origin === new URL(c.req.url).origin ? 'own' : 'foreign'
}
