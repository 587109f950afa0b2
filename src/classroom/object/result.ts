import type { Reply } from '../machine/effects.ts'
import type { Refused } from '../protocol/messages.ts'
import type { Refusal } from '../protocol/model.ts'

/** What a call on a session comes to. */
export type Answer<T> = { ok: true; value: T } | Bad
/** `wait` says in how many seconds another try makes sense, where that is not a minute. */
export type Bad = { ok: false; refused: Omit<Refused, 'type'> & { wait?: number } }

export const good = <T>(value: T): Answer<T> => ({ ok: true, value })
export const bad = (reason: Refusal, wait?: number): Bad => ({ ok: false, refused: { reason, ...(wait && { wait }) } })

type Named<K> = Extract<Reply, { type: K }>

/** The reply to a call, or the refusal it turned out to be. */
export function answered<K extends Reply['type'], T>(
  [reply]: readonly Reply[],
  type: K,
  value: (reply: Named<K>) => T,
): Answer<T> {
  if (isNamed(reply, type)) return good(value(reply))
  if (reply?.type !== 'refused') return bad('malformed')
  const { type: _, ...refused } = reply
  return { ok: false, refused }
}

const isNamed = <K extends Reply['type']>(reply: Reply | undefined, type: K): reply is Named<K> => reply?.type === type
