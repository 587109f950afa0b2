import type { Context } from 'hono'
import type { Env } from '../../env.ts'
import { formKeyOf } from '../object/authentication.ts'
import { secretOf } from './host-cookie.ts'

export type Fields = Record<string, string | undefined>

/** The fields of a form that was sent, each by its name. */
export const fieldsOf = async (c: Context<Env>): Promise<Fields> =>
  Object.fromEntries(new URLSearchParams(await c.req.text()))

/** Whether a form came from a page that was made for the host of this session. */
export const hasFormKey = async (c: Context<Env>, { key }: Fields): Promise<boolean> =>
  key === (await formKeyOf(secretOf(c)))

/** Marks a response as one person’s own, at this moment: no cache keeps it and no search engine lists it. */
export function markPrivate(c: Context): void {
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
}
