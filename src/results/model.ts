/** One answer, readable without the version that asked: item, option picked, key, and how many options were offered. */
export type Response = readonly [item: string, option: string, key: string, offered: number]

/**
 * Why something is kept and not counted: one network has sent more than its share of the day, or it is a copy
 * (docs/decisions/one-network-counts-for-ten-a-day.md).
 */
export type Aside = 'network' | 'alike'

/** One finished quiz as the ledger stores it: no address, agent, cookie or name. */
export type Entry = {
  /** Random number (a UUID, in lower case) that keeps one attempt from being counted twice. */
  attempt: string
  version: string
  edition: number
  length: number
  score: number
  /** How long it took, in milliseconds, as the reader's browser says; null where no script measured it. */
  ms: number | null
  /** Too fast to have been read: stored, but not in the statistics. */
  flagged: boolean
  /** Set aside when it came in: stored, but not in the statistics. */
  aside?: Aside
  /** In the order shown; a question that is withdrawn has none. */
  responses: Response[]
}

/** Why a reader may dispute a question. There is no free text, so nothing personal can come in with it. */
export const disputeReasons = ['key-wrong', 'two-right', 'unclear', 'unfair', 'typo'] as const
export type DisputeReason = (typeof disputeReasons)[number]

/** One reader’s dispute of one item. */
export type Dispute = {
  /** Random number (a UUID, in lower case): one id counts once for each item. */
  id: string
  version: string
  item: string
  reason: DisputeReason
  aside?: Aside
}

/** An editor has looked at the objections to an item: those that came before may be shown. */
export type Looked = { id: string; version: string; item: string }

/** What a ledger takes in: a finished quiz, a dispute, or that an editor has looked at the disputes of an item. */
export type Filed = { entry: Entry } | { dispute: Dispute } | { looked: Looked }

/** Something taken in, with its time (milliseconds) and its place in the ledger, rising by one. */
export type Row = { seq: number; at: number } & Filed

/** The name under which something counts once. */
export function nameOf(filed: Filed): string {
  if ('entry' in filed) return filed.entry.attempt
  const { id, version, item } = 'dispute' in filed ? filed.dispute : filed.looked
  return 'dispute' in filed ? `${id} ${item}` : `${id} ${version} ${item}`
}

export function versionOf(filed: Filed): string {
  if ('entry' in filed) return filed.entry.version
  return ('dispute' in filed ? filed.dispute : filed.looked).version
}

/** What an attempt is answered with, the same however often it is sent. */
export type Receipt = { attempt: string; score: number; outOf: number; counted: boolean }

export const receiptOf = ({ attempt, score, responses, flagged, aside }: Entry): Receipt => ({
  attempt,
  score,
  outOf: responses.length,
  counted: !flagged && !aside,
})

/** Whether both answer the same form alike. A question that was withdrawn between two tries is in one of them alone. */
export function isSameAttempt(one: Entry, other: Entry): boolean {
  const picked = new Map(one.responses.map(([item, option]) => [item, option]))
  const differs = other.responses.some(([item, option]) => picked.has(item) && picked.get(item) !== option)
  return !differs && one.version === other.version && one.edition === other.edition && one.length === other.length
}

/** Which ledger: one for each quiz and shard. */
export type Place = { quiz: string; shard: number }

/** An immutable stretch of a ledger, of one version, as KV stores it for ever. */
export type Batch = Place & { version: string; first: number; last: number; rows: Row[] }

/** How far KV is behind, for /healthz. */
export type Backlog = {
  /** Attempts in no batch yet. */
  waiting: number
  /** Milliseconds since the oldest of them came in. */
  age: number
  /** Flushes that failed in a row. */
  failures: number
  error: string | null
}
