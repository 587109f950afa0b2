import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { addresses } from '../../http/addresses.ts'
import { readCode } from './codes.ts'

const isSecure = (c: Context): boolean => new URL(c.req.url).protocol === 'https:'

/**
 * With `__Host-`, no other site under the same domain can set or replace it; such a cookie has the path “/”, so that the
 * code is part of its name. Browsers take the prefix over TLS alone, and a laptop may serve a class without.
 */
const nameOf = (c: Context, code: string): string => `${isSecure(c) ? '__Host-' : ''}host-${code}`

/** The secret that this device has for the session in the path, or an empty string. */
export function secretOf(c: Context): string {
  const code = readCode(c.req.param('code') ?? '')
  return (code && getCookie(c, nameOf(c, code))) || ''
}

/** Lets this device lead the session until it is deleted (at once: 0). */
export function keepSecret(c: Context, code: string, secret: string, deleteAt: number): void {
  const secure = isSecure(c)
  setCookie(c, nameOf(c, code), secret, {
    path: secure ? '/' : addresses.host(code),
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    maxAge: Math.max(0, Math.floor((deleteAt - Date.now()) / 1000)),
  })
}
