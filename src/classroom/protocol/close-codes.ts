/** The codes that the server closes a socket with. Any other code is a lost connection: the client comes back. */
export const closeCodes = {
  'session-deleted': 4000,
  removed: 4001,
  /** A newer socket has replaced this one: the same person’s, or that of one more device. */
  replaced: 4002,
  'wrong-secret': 4003,
  'unknown-session': 4004,
  'unknown-participant': 4005,
  'too-many-attempts': 4029,
} as const
export type CloseReason = keyof typeof closeCodes

export const isCloseReason = (reason: string): reason is CloseReason => Object.hasOwn(closeCodes, reason)

const { 'too-many-attempts': _, ...endings } = closeCodes
/** Why a client does not come back. After `too-many-attempts` it only waits. */
export type Ending = keyof typeof endings

/** The ending that a reason or a close code stands for, or null where the client comes back. */
export const endingOf = (cause: string | number | null): Ending | null =>
  Object.keys(endings)
    .filter(isEnding)
    .find((reason) => reason === cause || endings[reason] === cause) ?? null

const isEnding = (reason: string): reason is Ending => Object.hasOwn(endings, reason)
