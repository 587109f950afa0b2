import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'

// What a 304 has to say again, or the other site’s script may not read it.
const repeated = ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers', 'Deprecation', 'Sunset', 'Link']

// Refusals too: another site’s script has to be able to read why.
const share = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  exposeHeaders: ['ETag', 'Stale-Since', 'Content-Disposition', 'Deprecation', 'Sunset', 'Link'],
})
const tag = etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...repeated] })

/** Lets any site read what the API says of stories, and sends nobody again what they have. A class’s session is not for other sites. */
export const openReads: MiddlewareHandler = async function openReads(c, next) {
  const { method, path } = c.req
  // Results may come from other sites too, and say so themselves.
  const asks = method === 'OPTIONS' && path.endsWith('/results')
  if (asks || !['GET', 'HEAD', 'OPTIONS'].includes(method) || /^\/api\/sessions\b/.test(path)) return next()
  return share(c, async () => void (await tag(c, next)))
}
