import { openBook, type Pending, type Sql } from './book.ts'
import { batchKey, snapshotKey } from './keys.ts'
import {
  type Batch,
  type Dispute,
  type Entry,
  type Filed,
  nameOf,
  type Place,
  type Receipt,
  type Row,
  receiptOf,
  versionOf,
} from './model.ts'
import { due, type Pace, paid } from './pace.ts'
import { type BatchStore, recover } from './recover.ts'
import { fold, noTally, type Tally } from './tally.ts'

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

/**
 * A ledger without the platform around it. Rows come in one by one; `flush` writes them to KV as immutable batches,
 * folds them into the tallies and publishes those as snapshots. Every step that leaves the object is written down
 * before it is taken, so that a ledger killed anywhere takes it again with the same bytes, and folds each batch once.
 */
export type Keeper = ReturnType<typeof openKeeper>

type State = Pace & {
  place: Place
  /** Place and time of the last row that is in a batch and in the tallies. */
  flushed: { seq: number; at: number }
  /** Last row of the batch that is being written to KV, or null between batches. */
  writing: number | null
  /** Versions whose snapshot in KV is older than their tally. */
  unpublished: string[]
  /** Whether it is known what an earlier ledger of this place left in KV. */
  recovered: boolean
  /** Versions that have had a snapshot in KV, so that their key may be read. */
  published: string[]
}

// A batch of this many rows is about 700 KB in KV; a flush that finds more goes on with the next batch.
const batchSize = 1000

export function openKeeper(ground: Ground, alarm: number | null) {
  const { sql, now, interval } = ground
  sql.exec('create table if not exists state (name text primary key, data text not null) without rowid')
  sql.exec('create table if not exists tallies (version text primary key, data text not null) without rowid')
  const book = openBook(sql)
  let state = readState(sql)
  let pending = state ? book.after(state.flushed.seq, state.flushed.at) : []
  let wakes = alarm
  let flushing = false
  let past = { flushedAt: 0, failures: 0, error: null as string | null }

  function save(next: State): void {
    sql.exec('insert or replace into state values (?, ?)', 'ledger', JSON.stringify(next))
    state = next
  }

  function schedule(): void {
    if (flushing || !state || (pending.length === 0 && state.unpublished.length === 0)) return
    const waiting = { count: pending.length, since: pending[0]?.at ?? past.flushedAt }
    const at = Math.max(now(), due(state, interval, waiting, past))
    if (wakes !== null && wakes <= at) return
    wakes = at
    ground.wakeAt(at)
  }

  /** A fresh ledger starts at the clock, so that one that was lost and made anew never writes an old batch’s key. */
  function begin(place: Place): State {
    const at = now()
    const first = {
      place,
      flushed: { seq: at, at },
      writing: null,
      unpublished: [],
      published: [],
      recovered: false,
      paid: at,
    }
    save(first)
    return first
  }

  /** Stores it as one row and gives it back, or gives what is there already under its name. */
  function keep(place: Place, filed: Filed): Filed {
    const name = nameOf(filed)
    const known = book.find(name)
    if (known) return known
    const { flushed } = state ?? begin(place)
    const newest = pending.at(-1) ?? flushed
    const row: Row = { seq: newest.seq + 1, at: Math.max(now(), newest.at), ...filed }
    book.add(row)
    pending.push({ seq: row.seq, at: row.at, name })
    schedule()
    return filed
  }

  /** Before its first batch, a ledger takes over the tallies of one that was lost, from the batches that one wrote. */
  async function takeOver(at: State): Promise<State> {
    const found = await recover(ground.batches, at.place)
    ground.atomically(() => {
      for (const [version, tally] of found) writeTally(sql, version, tally)
      save({ ...at, recovered: true, unpublished: [...found.keys()] })
    })
    return state ?? at
  }

  async function writeBatch(at: State): Promise<State> {
    const last = at.writing ?? pending[Math.min(batchSize, pending.length) - 1]?.seq
    if (last === undefined) return at
    if (at.writing === null) save({ ...at, writing: last })
    const taken = pending.filter(({ seq }) => seq <= last)
    const versions = Map.groupBy(book.rows(taken), versionOf)
    for (const [version, rows] of versions) await ground.put(...batch(at.place, version, rows))
    ground.atomically(() => {
      for (const [version, rows] of versions) writeTally(sql, version, fold(readTally(sql, version), rows))
      save({ ...at, ...afterBatch(at, taken, [...versions.keys()]), ...paid(at, interval, now()) })
    })
    pending = pending.filter(({ seq }) => seq > last)
    return state ?? at
  }

  async function publish(at: State): Promise<void> {
    for (const version of at.unpublished)
      await ground.put(snapshotKey(at.place, version), JSON.stringify(readTally(sql, version)))
    const published = [...new Set([...at.published, ...at.unpublished])]
    // A write that seemed to fail may still arrive, and late: after a failure the snapshot is written once more.
    save({ ...at, published, unpublished: past.failures > 0 ? at.unpublished : [] })
  }

  async function flushAll(from: State): Promise<void> {
    let at = from.recovered ? from : await takeOver(from)
    while (pending.length > 0 || at.writing !== null) {
      const full = pending.length >= batchSize
      at = await writeBatch(at)
      if (!full) break
    }
    if (at.unpublished.length > 0) await publish(at)
    book.prune(now(), pending[0]?.at ?? now())
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
      if (!state || flushing) return
      flushing = true
      try {
        await flushAll(state)
        past = { flushedAt: now(), failures: 0, error: null }
      } catch (error) {
        past = { flushedAt: now(), failures: past.failures + 1, error: String(error) }
      } finally {
        flushing = false
        schedule()
      }
    },

    backlog: (): Backlog => ({
      waiting: pending.length,
      age: pending[0] ? now() - pending[0].at : 0,
      failures: past.failures,
      error: past.error,
    }),

    /** Whether the snapshot of this version is in KV, and so may be read. */
    published: (version: string): boolean => state?.published.includes(version) ?? false,
  }
}

function batch(place: Place, version: string, rows: Row[]): [key: string, value: string] {
  const [first, last] = [rows[0]?.seq ?? 0, rows.at(-1)?.seq ?? 0]
  const value: Batch = { ...place, version, first, last, rows }
  return [batchKey(place, version, first), JSON.stringify(value)]
}

function afterBatch({ flushed, unpublished }: State, taken: readonly Pending[], versions: string[]): Partial<State> {
  const last = taken.at(-1)
  return {
    flushed: last ? { seq: last.seq, at: last.at } : flushed,
    writing: null,
    unpublished: [...new Set([...unpublished, ...versions])],
  }
}

function readState(sql: Sql): State | null {
  const [row] = sql.exec('select data from state').toArray()
  // Written by `save` above and by nothing else.
  return row ? (JSON.parse(String(row.data)) as State) : null
}

function readTally(sql: Sql, version: string): Tally {
  const [row] = sql.exec('select data from tallies where version = ?', version).toArray()
  // Written by `writeTally` below and by nothing else.
  return row ? (JSON.parse(String(row.data)) as Tally) : noTally()
}

function writeTally(sql: Sql, version: string, tally: Tally): void {
  sql.exec('insert or replace into tallies values (?, ?)', version, JSON.stringify(tally))
}
