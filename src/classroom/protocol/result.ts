import type { Policy } from '../../http/limits.ts'
import type { Refused } from './messages.ts'
import type { Refusal } from './model.ts'

/** What a call on a session returns. */
export type Result<T> = Success<T> | Failure
/** `wait` is the number of seconds after which a client that polls should ask again. */
type Success<T> = { ok: true; value: T; wait?: number }
/**
 * `wait` is the number of seconds after which another attempt makes sense, where that is not a minute; `limit` is the limit
 * that is used up, where it is one that answers name.
 */
export type Failure = { ok: false; refused: Omit<Refused, 'type'> & Limited }
type Limited = { wait?: number; limit?: Policy }

export const success = <T>(value: T): Result<T> => ({ ok: true, value })
export const failure = (reason: Refusal, limited: Limited = {}): Failure => ({
  ok: false,
  refused: { reason, ...limited },
})
