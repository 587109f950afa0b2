import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { addresses } from '../../http/addresses.ts'

// A cookie of this path alone. A link from elsewhere has to find the seat again, and forms come from our own pages anyway.
const name = 'seat'
// Seconds: a lesson is over by then, and homework is not.
const [aDay, aWeek] = [86_400, 7 * 86_400]

/** The token of whoever takes part without script on this device, or an empty string. */
export const tokenOf = (c: Context): string => getCookie(c, name) ?? ''

/** Keeps the token out of the address, where a browser’s history, a shared screen and logs would have it. */
export function keepToken(c: Context, code: string, token: string, pace: 'teacher' | 'own'): void {
  setCookie(c, name, token, {
    path: addresses.join(code),
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge: pace === 'own' ? aWeek : aDay,
  })
}

/** Lets somebody else join on this device. */
export const dropToken = (c: Context, code: string): void => void deleteCookie(c, name, { path: addresses.join(code) })
