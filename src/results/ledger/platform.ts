import type { Batch } from '../model.ts'

/** As much of a Durable Object's SQLite as the ledger needs. */
export type Sql = {
  exec(query: string, ...bindings: (string | number | null)[]): { toArray(): Record<string, unknown>[] }
}

/** What a ledger needs of the platform; a test gives it another database, clock and KV. */
export type Platform = {
  sql: Sql
  /** Runs synchronous writes as one: all of them last, or none. */
  atomically: (writes: () => void) => void
  /** Stores a value in KV, or rejects. */
  put: (key: string, value: string) => Promise<void>
  /** The keys of KV that begin like this. */
  keys: (prefix: string) => Promise<string[]>
  /** The batches under these keys of KV. */
  read: (keys: readonly string[]) => Promise<Batch[]>
  wakeAt: (time: number) => void
  now: () => number
  /** A random text that nobody guesses. */
  newSalt: () => string
  /** Milliseconds between two flushes of a busy ledger. */
  interval: number
}
