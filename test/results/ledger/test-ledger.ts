import { DatabaseSync } from 'node:sqlite'
import { startEngine } from '../../../src/results/ledger/engine.ts'
import type { Platform } from '../../../src/results/ledger/platform.ts'
import type { RowsOfClasses, StartsADay } from '../../../src/results/ledger/quota.ts'
import type { Batch, Dispute, Entry, Looked, Place, Row } from '../../../src/results/model.ts'
import { nameOf } from '../../../src/results/model.ts'
import type { Tally } from '../../../src/results/statistics/tally.ts'

/** What becomes of one write to KV. */
export type Fate =
  | 'arrives'
  | 'fails'
  /** It arrived, but the answer did not. */
  | 'seems to fail'
  /** The process is killed before the write leaves, or after it arrived: the caller never hears of it. */
  | 'dies before'
  | 'dies after'

export const fates: readonly Fate[] = ['arrives', 'fails', 'seems to fail', 'dies before', 'dies after']
const arriving: readonly Fate[] = ['arrives', 'seems to fail', 'dies after']

const manyRows: RowsOfClasses = { ofNetwork: 1_000_000, ofAll: 1_000_000 }

const place: Place = { quiz: 'call', shard: 0 }

/** A ledger over a real SQLite, with a clock that is moved by hand and a KV whose writes go as they are told to. */
export function testLedger({ interval = 60_000, kv = new Map<string, string>() } = {}) {
  const database = new DatabaseSync(':memory:')
  const coming: Fate[] = []
  let clock = Date.UTC(2026, 10, 24, 12)
  let alarm: number | null = null
  let puts = 0
  let classes = 0

  const platform: Platform = {
    sql: {
      exec(query, ...bindings) {
        // A Durable Object’s SQLite refuses more; Node’s would take 500.
        if (query.split(/\bunion\b/i).length > 5) throw new Error('too many terms in compound SELECT')
        const rows = database.prepare(query).all(...bindings)
        return { toArray: () => rows }
      },
    },
    atomically(run) {
      database.exec('begin')
      run()
      database.exec('commit')
    },
    put(key, value) {
      puts += 1
      const fate = coming.shift() ?? 'arrives'
      if (arriving.includes(fate)) write(kv, key, value)
      if (fate === 'arrives') return Promise.resolve()
      return fate.startsWith('dies') ? new Promise(() => {}) : Promise.reject(new Error('429 Too Many Requests'))
    },
    keys: (prefix) => Promise.resolve([...kv.keys()].filter((key) => key.startsWith(prefix))),
    read: (keys) => Promise.resolve(keys.map((key) => JSON.parse(kv.get(key) ?? 'null'))),
    wakeAt(time) {
      alarm = time
    },
    now: () => clock,
    newSalt: () => `salt of ${clock}`,
    interval,
  }
  let engine = startEngine(platform, null)

  return {
    kv,
    record: (entry: Entry, networks: string[] = []) => engine.record(place, entry, networks),
    dispute: (dispute: Dispute, networks: string[] = []) => engine.dispute(place, dispute, networks),
    look: (looked: Looked) => engine.look(place, looked),
    /** Each call is another class, unless it has an id. */
    start: (networks: string[], most: StartsADay, size = 1, id = `class ${++classes}`, rows = manyRows) =>
      engine.start(place, { id, networks }, most, rows, size),
    rows: (id: string, wanted: number, most: RowsOfClasses) => engine.rows(place, id, wanted, most),
    reserve: (networks: string[], id = `class ${++classes}`) => engine.reserve(place, { id, networks }),
    /** Everything that is stored outside KV. */
    stored: (): string =>
      ['state', 'tallies', ...tablesOf(database)]
        .map((table) => JSON.stringify(database.prepare(`select * from ${table}`).all()))
        .join('\n'),
    /** Moves the clock to the alarm, if one is set, and rings it; false when all is quiet. */
    async ring(): Promise<boolean> {
      if (alarm === null) return false
      clock = Math.max(clock, alarm)
      alarm = null
      // A write that the process does not survive never settles: stop waiting for it.
      await Promise.race([engine.flush(), new Promise((done) => setImmediate(done))])
      return true
    },
    /** What the next writes to KV come to; later ones arrive. */
    fate: (...next: Fate[]) => void coming.splice(0, coming.length, ...next),
    /** The process is killed, or the object evicted, and comes back on the same storage. */
    restart() {
      engine = startEngine(platform, alarm)
    },
    pass: (ms: number) => {
      clock += ms
    },
    now: () => clock,
    alarm: () => alarm,
    puts: () => puts,
    backlog: () => engine.backlog(),
    earlier: (version: string) => engine.earlier(version),
    published: (version: string) => engine.published(version),
    tables: (): string[] => tablesOf(database),
    batches: (): Batch[] => [...kv].filter(([key]) => key.startsWith('results/')).map(([, value]) => JSON.parse(value)),
    snapshot: (version = 'v1'): Tally => JSON.parse(kv.get(`stats/call/${version}/0`) ?? 'null'),
  }
}

const tablesOf = (database: DatabaseSync): string[] =>
  database
    .prepare("select name from sqlite_master where name glob 'attempts_*'")
    .all()
    .map(({ name }) => String(name))

/** A batch is never changed: writing its key again must write the same bytes. */
function write(kv: Map<string, string>, key: string, value: string): void {
  const before = kv.get(key)
  if (key.startsWith('results/') && before !== undefined && before !== value) throw new Error(`${key} was changed.`)
  kv.set(key, value)
}

/** The attempts among these rows, in order. */
export const attemptsOf = (rows: readonly Row[]): string[] => rows.map(nameOf)

/** Every row that batches hold, in the order of the ledger. */
export const rowsOf = (batches: readonly Batch[]): Row[] =>
  batches.flatMap(({ rows }) => rows).sort((a, b) => a.seq - b.seq)

/** An attempt at two questions, with the first right and the second wrong. */
export const entry = (attempt: string, changes: Partial<Entry> = {}): Entry => ({
  attempt,
  version: 'v1',
  edition: 1,
  length: 2,
  score: 1,
  ms: 9000,
  flagged: false,
  responses: [
    ['speaker.one', 'xi', 'xi', 4],
    ['value.two', 'june', 'july', 3],
  ],
  ...changes,
})
