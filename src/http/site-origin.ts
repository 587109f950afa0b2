import type { MiddlewareHandler } from 'hono'

type Bindings = { SITE_ORIGIN?: string }

/**
 * Gives each request the site’s own name where one is configured, so that no other `Host` gets into canonical addresses,
 * previews, embed codes or a class’s links, and through a cache to others.
 */
export const siteOrigin: MiddlewareHandler<{ Bindings: Bindings }> = async function siteOrigin(c, next) {
  if (c.env.SITE_ORIGIN) c.req.raw = new Request(underOrigin(c.req.url, c.env.SITE_ORIGIN), c.req.raw)
  await next()
}

/** The same address under another origin, such as “https://quiz.example”. */
function underOrigin(address: string, origin: string): URL {
  const url = new URL(address)
  const { protocol, hostname, port } = new URL(origin)
  Object.assign(url, { protocol, hostname, port })
  return url
}
