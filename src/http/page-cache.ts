import type { Context, MiddlewareHandler } from 'hono'

// Pages of 25 KB: at most 5 MB of an isolate's 128.
const most = 200
// Milliseconds. Short, so that whatever takes a page back reaches every isolate soon.
const lifetime = 60_000

type Page = { body: string; headers: Headers; until: number; from: number }

/** What pages are made from, as a number that changes with it: as it is now, and as this isolate last knew it. */
type Source<C extends Context> = { present: (c: C) => Promise<number>; known: () => number }

/**
 * Caches pages that are the same for everyone in this isolate for a minute, so that a busy page is drawn once. Where
 * there is a cache before the Worker, that takes most requests; elsewhere, as on a laptop, this one does. A page is not
 * given once what it was made from has changed.
 */
export function pageCache<C extends Context>(source: Source<C>): MiddlewareHandler {
  const pages = new Map<string, Page>()
  return async function pageCache(c, next) {
    if (c.req.method !== 'GET') return next()
    const page = pages.get(c.req.url)
    // Hono passes the context of the app that this is mounted in. Where the source fails, the page is drawn, which then says so.
    if (page && page.until > Date.now() && page.from === (await source.present(c as C).catch(() => null)))
      return c.body(page.body, 200, Object.fromEntries(page.headers))
    const from = source.known()
    await next()
    const { status, headers } = c.res
    if (status !== 200 || !isCacheable(headers) || from !== source.known()) return
    const body = await c.res.text()
    c.res = new Response(body, c.res)
    pages.delete(c.req.url)
    pages.set(c.req.url, { body, headers: new Headers(headers), until: Date.now() + lifetime, from })
    const [oldest] = pages.keys()
    if (pages.size > most && oldest !== undefined) pages.delete(oldest)
  }
}

/** Whether shared caches may store this page for half a minute or longer; never true of statistics and refusals. */
function isCacheable(headers: Headers): boolean {
  const [, seconds] = /s-maxage=(\d+)/.exec(headers.get('Cache-Control') ?? '') ?? []
  return Number(seconds) >= 30 && (headers.get('Content-Type') ?? '').startsWith('text/html')
}
