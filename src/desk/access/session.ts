import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import { hashOf } from '../../http/hash.ts'
import type { DeskEnv } from '../env.ts'
import type { Session } from './model.ts'
import { signed, verified } from './signature.ts'

/** Characters: a key that is shorter is none. */
export const shortestKey = 32

/** How long an editor stays signed in: a long working day, in milliseconds. */
export const lifetime = 12 * 3_600_000

/** What signs cookies. It follows from the key, so whoever changes the key ends every session. */
const secretOf = (key: string): string => `desk session ${key}`

/** What the forms of this session’s pages carry, so that only those pages can send them: 128 bits that follow from the key. */
export const formKeyOf = async (key: string, { id }: Session): Promise<string> =>
  (await hashOf(`desk form ${id} ${key}`)).slice(0, 32)

/** The initials that changes are logged under: two to four letters, in capitals; null for anything else. */
export function readInitials(written = ''): string | null {
  const initials = written.trim().toUpperCase()
  return /^\p{Lu}{2,4}$/u.test(initials) ? initials : null
}

/** Begins a session under a new id, whatever cookie was sent before. */
export async function beginSession(c: Context<DeskEnv>, key: string, who: string): Promise<void> {
  const until = c.var.now + lifetime
  const text = `${crypto.randomUUID()}.${until}.${encodeURIComponent(who)}`
  keep(c, await signed(text, secretOf(key)), Math.floor(lifetime / 1000))
}

/** The session of the request’s cookie. */
export const sessionOf = (c: Context<DeskEnv>, key: string): Promise<Session | null> =>
  sessionIn({ cookie: c.req.header('Cookie') ?? '', isSecure: isSecure(c) }, key, c.var)

type Sent = { cookie: string; isSecure: boolean }
type Known = Pick<DeskEnv['Variables'], 'store' | 'now'>

/** The session of the cookie that was sent: signed with this key, not run out and not ended; otherwise null. */
export async function sessionIn(
  { cookie, isSecure }: Sent,
  key: string,
  { store, now }: Known,
): Promise<Session | null> {
  if (key.length < shortestKey) return null
  const name = nameOf(isSecure)
  const text = await verified(parse(cookie, name)[name] ?? '', secretOf(key))
  const [id = '', until = '', written = ''] = (text ?? '').split('.')
  // Whoever holds the key has written it.
  const who = readInitials(decodeURIComponent(written))
  if (!who || !(Number(until) > now) || store.hasEnded(id)) return null
  return { id, who, until: Number(until) }
}

export function endSession(c: Context<DeskEnv>, { id, until }: Session): void {
  c.var.store.end(id, until, c.var.now)
  keep(c, '', 0)
}

const isSecure = (c: Context): boolean => new URL(c.req.url).protocol === 'https:'

/** Browsers take `__Host-` over TLS alone, and a laptop has none. Over TLS the plain name is not looked at. */
const nameOf = (isSecure: boolean): string => (isSecure ? '__Host-desk' : 'desk')

/** Has the browser keep this for so many seconds, where no script and no other site can use it. */
function keep(c: Context, value: string, maxAge: number): void {
  const secure = isSecure(c)
  // At every address, because a version can be read where readers will have it before it is published.
  setCookie(c, nameOf(secure), value, { path: '/', httpOnly: true, sameSite: 'Strict', secure, maxAge })
}
