import type { Context } from 'hono'
import type { DeskEnv } from '../env.ts'
import type { Change } from '../store.ts'

/** What a handler says of a change; who and when are the request’s. */
type Done = Pick<Change, 'what' | 'story'> & {
  target?: string
  /** The version before, and the one after it where another became present. */
  from: string
  to?: string
  note?: string
}

/** Logs what an editor has just done, under the initials of this session. */
export function record(c: Context<DeskEnv>, { what, story, target = '', from, to = from, note = '' }: Done): void {
  const { store, session } = c.var
  store.log({ at: momentOf(c), who: session.who, what, story, target, before: from, after: to, note })
}

/** The moment of this request (ISO 8601, UTC), and its day. */
export const momentOf = (c: Context<DeskEnv>): string => new Date(c.var.now).toISOString()
export const dayOf = (c: Context<DeskEnv>): string => momentOf(c).slice(0, 10)
