import type { BatchStore } from '../record/recover.ts'
import type { Sql } from './rows.ts'

/** What a ledger stands on; a test gives it another database, clock and KV. */
export type Ground = {
  sql: Sql
  /** Runs synchronous writes as one: all of them last, or none. */
  atomically: (writes: () => void) => void
  /** Keeps a value in KV, or rejects. */
  put: (key: string, value: string) => Promise<void>
  /** The batches that are in KV already. */
  batches: BatchStore
  wakeAt: (time: number) => void
  now: () => number
  /** Milliseconds between two flushes of a busy ledger. */
  interval: number
}
