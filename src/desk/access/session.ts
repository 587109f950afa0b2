import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { hashOf } from '../../http/hash.ts'
import type { DeskEnv } from '../env.ts'
import type { Session } from './model.ts'
import { signed, verified } from './signature.ts'

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

/** The session of the cookie that was sent: signed with this key, not run out and not ended; otherwise null. */
export async function sessionOf(c: Context<DeskEnv>, key: string): Promise<Session | null> {
  const text = await verified(getCookie(c, nameOf(c)) ?? '', secretOf(key))
  const [id = '', until = '', written = ''] = (text ?? '').split('.')
  // Whoever holds the key has written it.
  const who = readInitials(decodeURIComponent(written))
  if (!who || !(Number(until) > c.var.now) || c.var.store.hasEnded(id)) return null
  return { id, who, until: Number(until) }
}

export function endSession(c: Context<DeskEnv>, { id, until }: Session): void {
  c.var.store.end(id, until, c.var.now)
  keep(c, '', 0)
}

const isSecure = (c: Context): boolean => new URL(c.req.url).protocol === 'https:'

/** Browsers take `__Host-` over TLS alone, and a laptop has none. Over TLS the plain name is not looked at. */
const nameOf = (c: Context): string => (isSecure(c) ? '__Host-desk' : 'desk')

/** Has the browser keep this for so many seconds, where no script and no other site can use it. */
function keep(c: Context, value: string, maxAge: number): void {
  const secure = isSecure(c)
  const path = secure ? '/' : '/desk'
  setCookie(c, nameOf(c), value, { path, httpOnly: true, sameSite: 'Strict', secure, maxAge })
}
