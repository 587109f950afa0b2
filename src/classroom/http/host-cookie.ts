import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Env } from '../../env.ts'
import { addresses } from '../../http/addresses.ts'

const name = 'host'

/** The secret that this device has shown for this session, or an empty string. */
export const secretOf = (c: Context<Env>): string => getCookie(c, name) ?? ''

/** Lets this device lead the session until it is deleted; the cookie goes to this session’s pages and nowhere else. */
export function keepSecret(c: Context<Env>, code: string, secret: string, deleteAt: number): void {
  setCookie(c, name, secret, { ...scope(c, code), maxAge: Math.max(0, Math.floor((deleteAt - Date.now()) / 1000)) })
}

export function forgetSecret(c: Context<Env>, code: string): void {
  setCookie(c, name, '', { ...scope(c, code), maxAge: 0 })
}

const scope = (c: Context<Env>, code: string) =>
  ({
    path: addresses.host(code),
    httpOnly: true,
    sameSite: 'Strict',
    // A laptop that serves a class without TLS must be able to keep it too.
    secure: new URL(c.req.url).protocol === 'https:',
  }) as const
