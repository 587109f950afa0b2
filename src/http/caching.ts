import type { Context } from 'hono'

export const minutes = (count: number): number => count * 60
export const hours = (count: number): number => count * 3600

type Page = Parameters<Context['html']>[0]

/** Answers with a page that is the same for everyone for this many seconds. */
export function cached(c: Context, seconds: number, page: Page): Response | Promise<Response> {
  c.header('Cache-Control', sharedFor(seconds))
  return c.html(page)
}

/** Answers with JSON that is the same for everyone for this many seconds. */
export function cachedJson(c: Context, seconds: number, body: unknown): Response {
  return cachedText(c, seconds, 'application/json', JSON.stringify(body))
}

/** Answers with text that is the same for everyone for this many seconds. */
export function cachedText(c: Context, seconds: number, type: string, text: string): Response {
  c.header('Cache-Control', sharedFor(seconds))
  return c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` })
}

/**
 * The caching of what is the same for everyone for this many seconds. Browsers ask again after five minutes, so that a new
 * dossier version reaches them; the edge caches for the whole time.
 */
export function sharedFor(seconds: number): string {
  return `public, max-age=${Math.min(seconds, minutes(5))}, s-maxage=${seconds}`
}
