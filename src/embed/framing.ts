import type { Context } from 'hono'
import type { Env } from '../env.ts'
import { contentPolicy } from '../http/security.ts'

/** Lets other sites frame this answer: all of them, or those that EMBED_ORIGINS names. `css` is its own inline style. */
export async function allowFraming<E extends Env>(c: Context<E>, css = ''): Promise<void> {
  // In a sandbox without an origin, WebKit takes 'self' for nothing, so the site is named too.
  const site = `'self' ${new URL(c.req.url).origin}`
  const policy = contentPolicy({
    'script-src': site,
    'style-src': css ? `${site} ${await hashOf(css)}` : site,
    'img-src': `${site} data:`,
    'connect-src': site,
    'frame-ancestors': ancestors(c.env),
  })
  c.header('Content-Security-Policy', policy)
  // A widget in the tightest sandbox has no origin, and reads its cards from here; nothing here is private.
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  // Hosts that are cross-origin isolated show no frame without it.
  c.header('Cross-Origin-Embedder-Policy', 'require-corp')
  c.header('X-Robots-Tag', 'noindex')
}

/** The sources of the directive, or null, which leaves it out: then files and apps may frame it too. */
export function ancestors({ EMBED_ORIGINS }: Pick<Env['Bindings'], 'EMBED_ORIGINS'>): string | null {
  const origins = EMBED_ORIGINS.split(/[\s,;]+/).filter(Boolean)
  return origins.length > 0 ? ["'self'", ...origins].join(' ') : null
}

async function hashOf(css: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}
