import type { MiddlewareHandler } from 'hono'
import inline from '../../.build/inline.json'

/** The hashes of the styles, or scripts, that pages carry within, as a Content-Security-Policy names them. */
const inlineHashes = (extension: 'css' | 'js'): string[] =>
  Object.entries(inline as Record<string, { hash: string }>)
    .filter(([name]) => name.endsWith(`.${extension}`))
    .map(([, { hash }]) => `'sha256-${hash}'`)

const directives: Record<string, string> = {
  'default-src': "'none'",
  'script-src': ["'self'", ...inlineHashes('js')].join(' '),
  'style-src': ["'self'", ...inlineHashes('css')].join(' '),
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  // Nothing becomes HTML or script but by the policy of src/ui/browser/trusted.ts, which a page may load in several bundles.
  'require-trusted-types-for': "'script'",
  'trusted-types': "readout 'allow-duplicates'",
}

/** The content policy of every page, with directives added, replaced or, where null, left out. */
export const contentPolicy = (changes: Record<string, string | null> = {}): string =>
  Object.entries({ ...directives, ...changes })
    .filter(([, sources]) => sources !== null)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')

const content: Record<string, string> = {
  'Content-Security-Policy': contentPolicy(),
  'X-Frame-Options': 'DENY',
}

const headers: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
}

/**
 * Sets the headers every page carries. Hono's own `secureHeaders()` throws on a Durable Object's 101, which is left as it
 * is. A route that has set a content policy has also said who may frame it, so that policy stands.
 */
export const security: MiddlewareHandler = async function security(c, next) {
  await next()
  if (c.res.status === 101) return
  const answer = new Response(c.res.body, c.res)
  const all = answer.headers.has('Content-Security-Policy') ? headers : { ...content, ...headers }
  for (const [name, value] of Object.entries(all)) answer.headers.set(name, value)
  // Without this header, the cache before the Worker would store an answer for up to two hours.
  if (!answer.headers.has('Cache-Control')) answer.headers.set('Cache-Control', 'private, no-cache')
  c.res = answer
}
