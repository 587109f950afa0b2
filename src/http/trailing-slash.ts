import type { MiddlewareHandler } from 'hono'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { hours, sharedFor } from './caching.ts'

const trim = trimTrailingSlash({ alwaysRedirect: true })

/**
 * Leads an address with a slash at its end to the same address without it, for good. The answer names this site in full,
 * because a browser would take “//elsewhere” for another site.
 */
export const trailingSlash: MiddlewareHandler = async function trailingSlash(c, next) {
  const moved = await trim(c, next)
  if (!moved) return
  moved.headers.set('Cache-Control', sharedFor(hours(6)))
  // A program on another site may follow only where each answer on the way allows it to read.
  moved.headers.set('Access-Control-Allow-Origin', '*')
  return moved
}
