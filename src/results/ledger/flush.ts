import { type Batch, type Place, type Row, versionOf } from '../model.ts'
import { batchKey, snapshotKey } from '../record/keys.ts'
import { recover } from '../record/recover.ts'
import { fold } from '../statistics/tally.ts'
import type { Journal, State } from './journal.ts'
import { paid } from './pace.ts'
import type { Intake } from './pending.ts'
import type { Ground } from './platform.ts'
import type { Book, Pending } from './rows.ts'

type Parts = { book: Book; journal: Journal; intake: Intake }

// A batch of this many rows is about 700 KB in KV; a flush that finds more goes on with the next batch.
const batchSize = 1000

/**
 * Writes what is waiting to KV as immutable batches, folds them into the tallies and publishes those as snapshots. Every
 * step that leaves the object is written down before it is taken, so that a ledger killed anywhere takes it again with
 * the same bytes, and folds each batch once.
 */
export function flusher(ground: Ground, { book, journal, intake }: Parts) {
  const { now, interval } = ground

  /** `afterFailure`: the flush before this one failed. */
  return async function flushAll(from: State, afterFailure: boolean): Promise<void> {
    let at = from.recovered ? from : await takeOver(from)
    while (intake.pending().length > 0 || at.writing !== null) {
      const full = intake.pending().length >= batchSize
      at = await writeBatch(at)
      if (!full) break
    }
    if (at.unpublished.length > 0) await publish(at, afterFailure)
    book.prune(now(), intake.pending()[0]?.at ?? now())
  }

  /** Before its first batch, a ledger takes over the tallies of one that was lost, from the batches that one wrote. */
  async function takeOver(at: State): Promise<State> {
    const found = await recover(ground.batches, at.place)
    const next = { ...at, recovered: true, unpublished: [...found.keys()] }
    ground.atomically(() => {
      for (const [version, tally] of found) journal.keepTally(version, tally)
      journal.save(next)
    })
    return next
  }

  async function writeBatch(at: State): Promise<State> {
    const pending = intake.pending()
    const last = at.writing ?? pending[Math.min(batchSize, pending.length) - 1]?.seq
    if (last === undefined) return at
    if (at.writing === null) journal.save({ ...at, writing: last })
    const taken = pending.filter(({ seq }) => seq <= last)
    const versions = Map.groupBy(book.rows(taken), versionOf)
    for (const [version, rows] of versions) await ground.put(...batch(at.place, version, rows))
    const next = { ...at, ...afterBatch(at, taken, [...versions.keys()]), ...paid(at, interval, now()) }
    ground.atomically(() => {
      for (const [version, rows] of versions) journal.keepTally(version, fold(journal.tally(version), rows))
      journal.save(next)
    })
    intake.batched(last)
    return next
  }

  async function publish(at: State, afterFailure: boolean): Promise<void> {
    for (const version of at.unpublished)
      await ground.put(snapshotKey(at.place, version), JSON.stringify(journal.tally(version)))
    const published = [...new Set([...at.published, ...at.unpublished])]
    // A write that seemed to fail may still arrive, and late: after a failure the snapshot is written once more.
    journal.save({ ...at, published, unpublished: afterFailure ? at.unpublished : [] })
  }
}

function batch(place: Place, version: string, rows: Row[]): [key: string, value: string] {
  const [first, last] = [rows[0]?.seq ?? 0, rows.at(-1)?.seq ?? 0]
  const value: Batch = { ...place, version, first, last, rows }
  return [batchKey(place, version, first), JSON.stringify(value)]
}

function afterBatch({ flushed, unpublished }: State, taken: readonly Pending[], versions: string[]) {
  const last = taken.at(-1)
  return {
    flushed: last ? { seq: last.seq, at: last.at } : flushed,
    writing: null,
    unpublished: [...new Set([...unpublished, ...versions])],
  }
}
