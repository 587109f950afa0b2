import type { Context } from 'hono'
import type { Env } from '../../env.ts'

/** The fields that a form has sent, each by its name. */
export const fieldsOf = async (c: Context<Env>): Promise<Record<string, string | undefined>> =>
  Object.fromEntries(new URLSearchParams(await c.req.text()))

/** Marks an answer as one person’s own, at this moment: kept by no cache and found by no search engine. */
export function forOneOnly(c: Context<Env>): void {
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
}
