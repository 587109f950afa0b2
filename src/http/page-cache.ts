import type { MiddlewareHandler } from 'hono'

// Pages of 25 KB: at most 5 MB of an isolate's 128.
const most = 200
// Milliseconds. Short, so that whatever takes a page back reaches every isolate soon.
const kept = 60_000

type Page = { body: string; headers: Headers; until: number }

/**
 * Keeps pages that are the same for everyone in this isolate for a minute, so that a busy page is drawn once. The cache
 * before the Worker takes most requests; this takes the rest where there is none, as on a laptop.
 */
export function remembering(): MiddlewareHandler {
  const pages = new Map<string, Page>()
  return async function remember(c, next) {
    if (c.req.method !== 'GET') return next()
    const page = pages.get(c.req.url)
    if (page && page.until > Date.now()) return c.body(page.body, 200, Object.fromEntries(page.headers))
    await next()
    const { status, headers } = c.res
    if (status !== 200 || !lasting(headers)) return
    const body = await c.res.text()
    c.res = new Response(body, c.res)
    pages.delete(c.req.url)
    pages.set(c.req.url, { body, headers: new Headers(headers), until: Date.now() + kept })
    const [oldest] = pages.keys()
    if (pages.size > most && oldest !== undefined) pages.delete(oldest)
  }
}

/** A page that shared caches may hold for an hour or longer; statistics and refusals are none. */
function lasting(headers: Headers): boolean {
  const [, seconds] = /s-maxage=(\d+)/.exec(headers.get('Cache-Control') ?? '') ?? []
  return Number(seconds) >= 3600 && (headers.get('Content-Type') ?? '').startsWith('text/html')
}
