/** The codes that the server closes a socket with for good: the client does not come back by itself. */
const endings = {
  'session-deleted': 4000,
  removed: 4001,
  /** A newer socket has replaced this one: the same person’s, or that of one more device. */
  replaced: 4002,
  'wrong-secret': 4003,
  'unknown-session': 4004,
  'unknown-participant': 4005,
  /** As many screens without the key of the projector’s link are connected as may be. */
  'spectators-full': 4006,
} as const
/** Why a client does not come back. */
export type Ending = keyof typeof endings

/**
 * All codes. After the two that are not endings a client only waits, and after any other code the connection was lost: it
 * comes back. (Marked as pure, so that phones do not load it.)
 */
export const closeCodes = /* @__PURE__ */ Object.assign(
  {
    /** The socket has sent more than `messageRate`. */
    'too-many-messages': 4028,
    'too-many-attempts': 4029,
  } as const,
  endings,
)
export type CloseReason = keyof typeof closeCodes

export const isCloseReason = (reason: string): reason is CloseReason => Object.hasOwn(closeCodes, reason)

/** The ending that a reason or a close code stands for, or null where the client comes back. */
export const endingOf = (cause: string | number | null): Ending | null =>
  // `Object.keys` does not know the table’s type.
  (Object.keys(endings) as Ending[]).find((reason) => reason === cause || endings[reason] === cause) ?? null
