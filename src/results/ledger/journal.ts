import type { Place } from '../model.ts'
import { noTally, type Tally } from '../statistics/tally.ts'
import type { Pace } from './pace.ts'
import type { Sql } from './platform.ts'
import type { DailyQuota } from './quota.ts'

/** How far a ledger has come with its batches and snapshots. */
export type State = Pace & {
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
  /** What came from where today. */
  crowd?: DailyQuota | undefined
}

export type Journal = ReturnType<typeof openJournal>

/** What a ledger writes down of its own work: one row of state, and the tally of each version. */
export function openJournal(sql: Sql) {
  sql.exec('create table if not exists state (name text primary key, data text not null) without rowid')
  sql.exec('create table if not exists tallies (version text primary key, data text not null) without rowid')
  let state = read<State>(sql.exec('select data from state'))

  function save(next: State): State {
    sql.exec('insert or replace into state values (?, ?)', 'ledger', JSON.stringify(next))
    state = next
    return next
  }

  return {
    /** Null until the first row. */
    state: (): State | null => state,

    save,

    /** A fresh ledger starts at the clock, so that one that was lost and made anew never writes an old batch’s key. */
    begin: (place: Place, at: number): State =>
      save({
        place,
        flushed: { seq: at, at },
        writing: null,
        unpublished: [],
        published: [],
        recovered: false,
        paid: at,
      }),

    tally: (version: string): Tally => ({
      ...noTally(),
      ...read<Tally>(sql.exec('select data from tallies where version = ?', version)),
    }),

    /** The tallies of all versions but this one, by version. */
    talliesBut: (version: string): [version: string, tally: Tally][] =>
      // Written by `saveTally` below and by nothing else.
      sql
        .exec('select version, data from tallies where version <> ?', version)
        .toArray()
        .map(({ version, data }) => [String(version), { ...noTally(), ...(JSON.parse(String(data)) as Tally) }]),

    saveTally(version: string, tally: Tally): void {
      sql.exec('insert or replace into tallies values (?, ?)', version, JSON.stringify(tally))
    },
  }
}

function read<T>(found: ReturnType<Sql['exec']>): T | null {
  const [row] = found.toArray()
  // Written by `save` and `saveTally` above and by nothing else.
  return row ? (JSON.parse(String(row.data)) as T) : null
}
