import {
  type Backlog,
  type Dispute,
  type Entry,
  type Filed,
  isSameAttempt,
  nameOf,
  type Place,
  type Receipt,
  receiptOf,
} from '../model.ts'
import { type Earlier, earlierOf } from '../statistics/earlier.ts'
import { flusher } from './flush.ts'
import { openJournal } from './journal.ts'
import { nextFlush } from './pace.ts'
import type { Platform } from './platform.ts'
import { openRows } from './rows.ts'

export type Engine = ReturnType<typeof startEngine>

/**
 * A ledger without the platform around it: attempts and disputes come in as rows (rows.ts), `flush` takes them to KV
 * (flush.ts), and what has been done is written down (journal.ts). Here it is decided when to wake up, and failures are
 * counted.
 */
export function startEngine(platform: Platform, alarm: number | null) {
  const { sql, now, interval } = platform
  const journal = openJournal(sql)
  const rows = openRows(sql, journal.state()?.flushed)
  const flushAll = flusher(platform, rows, journal)
  let wakes = alarm
  let flushing = false
  let past = { flushedAt: 0, failures: 0, error: null as string | null }

  function schedule(): void {
    const [state, pending] = [journal.state(), rows.pending()]
    if (flushing || !state || (pending.length === 0 && state.unpublished.length === 0)) return
    const waiting = { count: pending.length, since: pending[0]?.at ?? past.flushedAt }
    const at = Math.max(now(), nextFlush(state, interval, waiting, past))
    if (wakes !== null && wakes <= at) return
    wakes = at
    platform.wakeAt(at)
  }

  /** Stores it and gives it back, or gives what is there already under its name. */
  function store(place: Place, filed: Filed): Filed {
    const known = rows.find(nameOf(filed))
    if (known) return known
    rows.add(filed, (journal.state() ?? journal.begin(place, now())).flushed, now())
    schedule()
    return filed
  }

  schedule()

  return {
    /**
     * Takes an attempt in; one that is there already is left as it is, and answered as it was. Other answers under its id
     * are told so and nothing else, or whoever learns an id could learn the score, or have a stranger told theirs.
     */
    record(place: Place, entry: Entry): Receipt | 'different-attempt' {
      const stored = store(place, { entry })
      return 'entry' in stored && isSameAttempt(stored.entry, entry) ? receiptOf(stored.entry) : 'different-attempt'
    },

    /** Takes a dispute in; one that is there already is left as it is. */
    dispute: (place: Place, dispute: Dispute): void => void store(place, { dispute }),

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
      const [oldest] = rows.pending()
      const { failures, error } = past
      return { waiting: rows.pending().length, age: oldest ? now() - oldest.at : 0, failures, error }
    },

    /** Whether the snapshot of this version is in KV, and so may be read. */
    published: (version: string): boolean => journal.state()?.published.includes(version) ?? false,

    /** What was answered in all versions but this one, by version. */
    earlier: (version: string): Record<string, Earlier> =>
      Object.fromEntries(journal.talliesBut(version).map(([of, tally]) => [of, earlierOf(tally)])),
  }
}
