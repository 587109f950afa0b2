import { type Batch, type Place, type Row, versionOf } from '../model.ts'
import { batchKey, snapshotKey } from '../record/keys.ts'
import { recover } from '../record/rebuild.ts'
import { fold } from '../statistics/tally.ts'
import type { Journal, State } from './journal.ts'
import { afterFlush } from './pace.ts'
import type { Platform } from './platform.ts'
import type { DailyQuota } from './quota.ts'
import type { Rows } from './rows.ts'

// A batch of this many rows is about 700 KB in KV; a flush that finds more goes on with the next batch.
const batchSize = 1000

/**
 * Writes what is waiting to KV as immutable batches, folds them into the tallies and publishes those as snapshots. Every
 * step that leaves the object is written down before it is taken, so that a ledger killed anywhere takes it again with
 * the same bytes, and folds each batch once.
 */
export function flusher(platform: Platform, rows: Rows, journal: Journal, quota: () => DailyQuota | undefined) {
  const { now, interval } = platform

  /** A flush takes seconds, in which attempts come in and classes start: each save has the counts of its own moment. */
  const save = (next: State): State => journal.save({ ...next, crowd: quota() })

  /** `afterFailure`: the flush before this one failed. */
  return async function flushAll(from: State, afterFailure: boolean): Promise<void> {
    let at = from.recovered ? from : await takeOver(from)
    while (rows.pending().length > 0 || at.writing !== null) {
      const isFull = rows.pending().length >= batchSize
      at = await writeBatch(at)
      if (!isFull) break
    }
    if (at.unpublished.length > 0) await publish(at, afterFailure)
    rows.prune(now())
  }

  /** Before its first batch, a ledger takes over the tallies of one that was lost, from the batches that one wrote. */
  async function takeOver(at: State): Promise<State> {
    const found = await recover(platform, at.place)
    const next = { ...at, recovered: true, unpublished: [...found.keys()] }
    platform.atomically(() => {
      for (const [version, tally] of found) journal.saveTally(version, tally)
      save(next)
    })
    return next
  }

  async function writeBatch(at: State): Promise<State> {
    const pending = rows.pending()
    const last = at.writing ?? pending[Math.min(batchSize, pending.length) - 1]?.seq
    if (last === undefined) return at
    if (at.writing === null) save({ ...at, writing: last })
    const taken = pending.filter(({ seq }) => seq <= last)
    const versions = Map.groupBy(rows.read(taken), versionOf)
    for (const [version, some] of versions) await platform.put(...batch(at.place, version, some))
    const { seq, at: time } = taken.at(-1) ?? at.flushed
    const unpublished = [...new Set([...at.unpublished, ...versions.keys()])]
    const pace = afterFlush(at, interval, now())
    const next = { ...at, flushed: { seq, at: time }, writing: null, unpublished, ...pace }
    platform.atomically(() => {
      for (const [version, some] of versions) journal.saveTally(version, fold(journal.tally(version), some))
      save(next)
    })
    rows.batched(last)
    return next
  }

  async function publish(at: State, afterFailure: boolean): Promise<void> {
    for (const version of at.unpublished)
      await platform.put(snapshotKey(at.place, version), JSON.stringify(journal.tally(version)))
    const published = [...new Set([...at.published, ...at.unpublished])]
    // A write that seemed to fail may still arrive, and late: after a failure the snapshot is written once more.
    save({ ...at, published, unpublished: afterFailure ? at.unpublished : [] })
  }
}

function batch(place: Place, version: string, rows: Row[]): [key: string, value: string] {
  const [first, last] = [rows[0]?.seq ?? 0, rows.at(-1)?.seq ?? 0]
  const value: Batch = { ...place, version, first, last, rows }
  return [batchKey(place, version, first), JSON.stringify(value)]
}
