import type { Context } from 'hono'
import type { Env } from '../../env.ts'

export type Fields = Record<string, string | undefined>

/** The fields of a form that was sent, each by its name. */
export const fieldsOf = async (c: Context<Env>): Promise<Fields> =>
  Object.fromEntries(new URLSearchParams(await c.req.text()))

/** Marks a response as one person’s own, at this moment: no cache keeps it and no search engine lists it. */
export function markPrivate(c: Context<Env>): void {
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
}
