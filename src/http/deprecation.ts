import { Hono } from 'hono'
import { referenceAddresses } from './addresses.ts'

/** An operation that is to go: the days since which it says so and from which it may be gone, and what takes its place. */
export type Deprecation = { since: string; until: string; instead: string }

/** Operations by method and path, as /openapi.json names them; half a year at least lies between the two days. */
export const deprecated: Readonly<Record<string, Deprecation>> = {}

/** Has the answers of these operations say so: `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and links. */
export function deprecations(table = deprecated): Hono {
  const app = new Hono()
  for (const [operation, { since, until, instead }] of Object.entries(table)) {
    const [method = '', path = ''] = operation.split(' ')
    app.on(method, path.replace(/\{(\w+)\}/g, ':$1'), async (c, next) => {
      await next()
      c.header('Deprecation', `@${Date.parse(since) / 1000}`)
      c.header('Sunset', new Date(until).toUTCString())
      c.header('Link', `<${referenceAddresses.page()}>; rel="deprecation", <${instead}>; rel="successor-version"`)
    })
  }
  return app
}
