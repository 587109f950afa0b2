import { type Backlog, type Dispute, type Entry, type Filed, type Place, type Receipt, receiptOf } from '../model.ts'
import { flusher } from './flush.ts'
import { openJournal } from './journal.ts'
import { due } from './pace.ts'
import { openIntake } from './pending.ts'
import type { Ground } from './platform.ts'
import { openBook } from './rows.ts'

export type Keeper = ReturnType<typeof openKeeper>

/**
 * A ledger without the platform around it: rows come in one by one (intake.ts), `flush` takes them to KV (flush.ts), and
 * what has been done is written down (journal.ts). Here it is decided when to wake, and counted what failed.
 */
export function openKeeper(ground: Ground, alarm: number | null) {
  const { sql, now, interval } = ground
  const journal = openJournal(sql)
  const book = openBook(sql)
  const intake = openIntake(book, journal, now)
  const flushAll = flusher(ground, { book, journal, intake })
  let wakes = alarm
  let flushing = false
  let past = { flushedAt: 0, failures: 0, error: null as string | null }

  function schedule(): void {
    const [state, pending] = [journal.state(), intake.pending()]
    if (flushing || !state || (pending.length === 0 && state.unpublished.length === 0)) return
    const waiting = { count: pending.length, since: pending[0]?.at ?? past.flushedAt }
    const at = Math.max(now(), due(state, interval, waiting, past))
    if (wakes !== null && wakes <= at) return
    wakes = at
    ground.wakeAt(at)
  }

  function keep(place: Place, filed: Filed): Filed {
    const { kept, isNew } = intake.keep(place, filed)
    if (isNew) schedule()
    return kept
  }

  schedule()

  return {
    /** Takes an attempt in; one that is there already is left as it is, and answered as it was. */
    record(place: Place, entry: Entry): Receipt {
      const kept = keep(place, { entry })
      return receiptOf('entry' in kept ? kept.entry : entry)
    },

    /** Takes an objection in; one that is there already is left as it is. */
    dispute(place: Place, dispute: Dispute): void {
      keep(place, { dispute })
    },

    /** Writes what is waiting to KV; a failure is counted, shown in the backlog and tried again later. */
    async flush(): Promise<void> {
      wakes = null
      const state = journal.state()
      if (!state || flushing) return
      flushing = true
      try {
        await flushAll(state, past.failures > 0)
        past = { flushedAt: now(), failures: 0, error: null }
      } catch (error) {
        past = { flushedAt: now(), failures: past.failures + 1, error: String(error) }
      } finally {
        flushing = false
        schedule()
      }
    },

    backlog(): Backlog {
      const [oldest] = intake.pending()
      const { failures, error } = past
      return { waiting: intake.pending().length, age: oldest ? now() - oldest.at : 0, failures, error }
    },

    /** Whether the snapshot of this version is in KV, and so may be read. */
    published: (version: string): boolean => journal.state()?.published.includes(version) ?? false,
  }
}
