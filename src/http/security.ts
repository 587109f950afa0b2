import type { MiddlewareHandler } from 'hono'
import type { Env } from '../env.ts'
import { inlineHashes } from '../ui/assets.ts'

const policy = [
  "default-src 'none'",
  ['script-src', "'self'", ...inlineHashes('js')].join(' '),
  ['style-src', "'self'", ...inlineHashes('css')].join(' '),
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers: Record<string, string> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
}

/**
 * Sets the headers every page carries. Hono's own `secureHeaders()` throws on a Durable Object's 101 and forbids the
 * embed routes, which set their own policy; both are left as they are.
 */
export const security: MiddlewareHandler<Env> = async function security(c, next) {
  await next()
  if (c.res.status === 101 || c.res.headers.has('Content-Security-Policy')) return
  const answer = new Response(c.res.body, c.res)
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
  // What says nothing of caching must not be stored by the cache before the Worker.
  if (!answer.headers.has('Cache-Control')) answer.headers.set('Cache-Control', 'private, no-cache')
  c.res = answer
}
