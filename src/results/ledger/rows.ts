import { type Filed, nameOf, type Row } from '../model.ts'

/** As much of a Durable Object's SQLite as the ledger needs. */
export type Sql = {
  exec(query: string, ...bindings: (string | number | null)[]): { toArray(): Record<string, unknown>[] }
}

/** Where a row that is in no batch yet can be found again. */
export type Pending = { seq: number; at: number; name: string }

export type Book = ReturnType<typeof openBook>

const span = 2 * 3600 * 1000
/** How long an attempt is recognized when it is sent again. */
export const remembered = 48 * 3600 * 1000

const spanOf = (at: number): number => Math.floor(at / span)
const tableOf = (at: number): string => `attempts_${spanOf(at)}`

/**
 * The rows of a ledger. Each span of two hours has a table of its own, which is dropped whole when it is old: a deleted
 * row is billed as a written one, a dropped table is not, and a ledger that woke up reads no more than the last table.
 */
export function openBook(sql: Sql) {
  let tables = tablesIn(sql)

  return {
    /** What came in under this name within the last 48 hours. */
    find(name: string): Filed | null {
      // One after the other: a Durable Object’s SQLite joins five selects at the most.
      for (const table of tables) {
        const [found] = sql.exec(`select data from ${table} where name = ?`, name).toArray()
        if (found) return readFiled(found.data)
      }
      return null
    },

    /** Stores one row: one write, whatever it holds. */
    add({ seq, at, ...filed }: Row): void {
      const table = tableOf(at)
      if (!tables.includes(table)) {
        sql.exec(
          `create table ${table} (name text primary key, seq integer not null, at integer not null, data text not null) without rowid`,
        )
        tables = tablesIn(sql)
      }
      sql.exec(`insert or ignore into ${table} values (?, ?, ?, ?)`, nameOf(filed), seq, at, JSON.stringify(filed))
    },

    /** What came in after this place and is in no batch yet, in order. */
    after(flushed: number, flushedAt: number): Pending[] {
      return tables
        .filter((table) => spanIn(table) >= spanOf(flushedAt))
        .flatMap((table) => sql.exec(`select seq, at, name from ${table} where seq > ?`, flushed).toArray())
        .map(({ seq, at, name }) => ({ seq: Number(seq), at: Number(at), name: String(name) }))
        .sort((a, b) => a.seq - b.seq)
    },

    /** The rows themselves, in order; found by name, because an index by place would double every write. */
    rows(pending: readonly Pending[]): Row[] {
      const wanted = Map.groupBy(pending, ({ at }) => tableOf(at))
      return [...wanted].flatMap(([table, some]) => rowsIn(sql, table, some)).sort((a, b) => a.seq - b.seq)
    },

    /** Forgets attempts older than 48 hours, save what no batch holds yet. */
    prune(now: number, oldestPending: number): void {
      const end = Math.min(now - remembered, oldestPending)
      const old = tables.filter((table) => spanIn(table) + 1 <= spanOf(end))
      for (const table of old) sql.exec(`drop table ${table}`)
      if (old.length > 0) tables = tablesIn(sql)
    },
  }
}

function rowsIn(sql: Sql, table: string, some: readonly Pending[]): Row[] {
  const query = `select seq, at, data from ${table} where name in (select value from json_each(?))`
  return sql
    .exec(query, JSON.stringify(some.map(({ name }) => name)))
    .toArray()
    .map(({ seq, at, data }) => ({ seq: Number(seq), at: Number(at), ...readFiled(data) }))
}

// Written by `add` above and by nothing else.
const readFiled = (data: unknown): Filed => JSON.parse(String(data)) as Filed

const spanIn = (table: string): number => Number(table.slice('attempts_'.length))

const tablesIn = (sql: Sql): string[] =>
  sql
    .exec(`select name from sqlite_master where type = 'table' and name glob 'attempts_[0-9]*' order by name desc`)
    .toArray()
    .map(({ name }) => String(name))
