import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Env } from '../../env.ts'
import { addresses } from '../../http/addresses.ts'

const name = 'host'

/** The secret that this device has for this session, or an empty string. */
export const secretOf = (c: Context<Env>): string => getCookie(c, name) ?? ''

/** Lets this device lead the session until it is deleted (at once: 0). Only this session’s pages get the cookie. */
export function keepSecret(c: Context<Env>, code: string, secret: string, deleteAt: number): void {
  setCookie(c, name, secret, {
    path: addresses.host(code),
    httpOnly: true,
    sameSite: 'Strict',
    // A laptop that serves a class without TLS must be able to keep it too.
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge: Math.max(0, Math.floor((deleteAt - Date.now()) / 1000)),
  })
}
