import type { Bye, CloseReason, closeCodes } from '../../protocol/messages.ts'

/** Why a session, or this person’s place in it, is gone for good. */
export type Ending = Exclude<CloseReason, 'too-many-tries'>

type Codes = typeof closeCodes
// Typed by the protocol’s table and not imported from it, because the schemas around it would come along.
const reasons: { [Name in CloseReason as `${Codes[Name]}`]: Name } = {
  4000: 'session-deleted',
  4001: 'removed',
  4002: 'replaced',
  4003: 'wrong-secret',
  4004: 'unknown-session',
  4005: 'unknown-participant',
  4029: 'too-many-tries',
}
const byCode: Record<string, CloseReason> = reasons

/** The ending that a close code stands for, or null where it is only a lost connection. */
export const endingOf = (code: number | null): Ending | null => final(byCode[`${code}`])

/** Whoever tries too often has to wait, and may then go on; every other reason to close is final. */
export const final = (reason: string | undefined): Ending | null =>
  Object.values(reasons).find((ending): ending is Ending => ending === reason && ending !== 'too-many-tries') ?? null

export const isBye = (message: { type: string }): message is Bye => message.type === 'bye'
