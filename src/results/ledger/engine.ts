import {
  type Aside,
  type Backlog,
  type Dispute,
  type Entry,
  type Filed,
  isSameAttempt,
  type Looked,
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
import { openQuota, type RowsOfClasses, type Starter, type StartsADay } from './quota.ts'
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
  const quota = openQuota(journal.state()?.crowd, now, platform.newSalt)
  const flushAll = flusher(platform, rows, journal, quota.kept)
  let wakes = alarm
  let flushing = false
  let past = { flushedAt: 0, failures: 0, error: null as string | null }

  function schedule(): void {
    const [state, pending] = [journal.state(), rows.pending()]
    if (flushing || !state) return
    const isWaiting = pending.length > 0 || state.unpublished.length > 0
    const waiting = { count: pending.length, since: pending[0]?.at ?? past.flushedAt }
    const next = isWaiting ? nextFlush(state, interval, waiting, past) : quota.until()
    if (next === null) return
    const at = Math.max(now(), next)
    if (wakes !== null && wakes <= at) return
    wakes = at
    platform.wakeAt(at)
  }

  function saveQuota(place: Place): void {
    journal.save({ ...begun(place), crowd: quota.kept() })
    schedule()
  }

  const begun = (place: Place) => journal.state() ?? journal.begin(place, now())

  /** Stores it as `judged` gives it back, or gives what is there already under its name. */
  function store(place: Place, filed: Filed, judged: () => Filed = () => filed): Filed {
    const known = rows.find(nameOf(filed))
    if (known) return known
    const added = judged()
    rows.add(added, begun(place).flushed, now())
    schedule()
    return added
  }

  schedule()

  return {
    /**
     * Takes an attempt in; one that is there already is left as it is, and answered as it was. Other answers under its id
     * are told so and nothing else, or whoever learns an id could learn the score, or have a stranger told theirs. The row
     * lasts at once; that its network has sent it is written down with the next flush, to spare a second write.
     */
    record(place: Place, entry: Entry, networks: readonly string[] = []): Receipt | 'different-attempt' {
      const isOut = entry.flagged || entry.aside
      const stored = store(place, { entry }, () => ({
        entry: isOut ? entry : marked(entry, quota.attempt(entry, networks)),
      }))
      return 'entry' in stored && isSameAttempt(stored.entry, entry) ? receiptOf(stored.entry) : 'different-attempt'
    },

    /** Takes a dispute in; one that is there already is left as it is. */
    dispute: (place: Place, dispute: Dispute, networks: readonly string[] = []): void =>
      void store(place, { dispute }, () => ({ dispute: marked(dispute, quota.dispute(dispute, networks)) })),

    /** An editor has looked at the objections to this item, in every version that has any. */
    look(place: Place, { id, version, item }: Looked): void {
      const others = journal.talliesBut(version).filter(([, { disputes }]) => disputes[item])
      for (const of of [version, ...others.map(([other]) => other)]) store(place, { looked: { id, version: of, item } })
    },

    /** Takes what is left of a network’s day for a class, and says how many of it will count. */
    reserve(place: Place, starter: Starter): number {
      const left = quota.reserve(starter)
      saveQuota(place)
      return left
    },

    /** Counts a class that is about to start; false where today has had enough of them. */
    start(place: Place, starter: Starter, most: StartsADay, rows: RowsOfClasses, size: number): boolean {
      const starts = quota.start(starter, most, rows, size)
      if (starts) saveQuota(place)
      return starts
    },

    /** How many rows, of those that it wants, a class may write today in all. */
    rows(place: Place, id: string, wanted: number, most: RowsOfClasses): number {
      const allowed = quota.rows(id, wanted, most)
      saveQuota(place)
      return allowed
    },

    /** Writes what is waiting to KV; a failure is counted, shown in the backlog and tried again later. */
    async flush(): Promise<void> {
      wakes = null
      const state = journal.state()
      if (!state || flushing) return
      flushing = true
      if (state.crowd && !quota.kept()) journal.save({ ...state, crowd: undefined })
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

const marked = <Kind extends object>(filed: Kind, aside: Aside | undefined): Kind =>
  aside ? { ...filed, aside } : filed
