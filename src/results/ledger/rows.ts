import { type Filed, nameOf, type Row } from '../model.ts'
import type { Sql } from './platform.ts'

/** Where a row that is in no batch yet can be found again. */
export type Pending = { seq: number; at: number; name: string }

export type Rows = ReturnType<typeof openRows>

const span = 2 * 3600 * 1000
/** How long an attempt is recognized when it is sent again, in milliseconds. */
const remembered = 48 * 3600 * 1000

const spanOf = (at: number): number => Math.floor(at / span)
const tableOf = (at: number): string => `attempts_${spanOf(at)}`
const spanIn = (table: string): number => Number(table.slice('attempts_'.length))

/**
 * The rows of a ledger. Each span of two hours has a table of its own, which is dropped whole when it is old: a deleted
 * row is billed as a written one, a dropped table is not, and a ledger that woke up reads no more than the last table.
 */
export function openRows(sql: Sql, flushed?: { seq: number; at: number }) {
  let tables = tablesIn(sql)
  let pending = flushed ? after(flushed) : []

  function after({ seq: last, at: lastAt }: { seq: number; at: number }): Pending[] {
    return tables
      .filter((table) => spanIn(table) >= spanOf(lastAt))
      .flatMap((table) => sql.exec(`select seq, at, name from ${table} where seq > ?`, last).toArray())
      .map(({ seq, at, name }) => ({ seq: Number(seq), at: Number(at), name: String(name) }))
      .sort((a, b) => a.seq - b.seq)
  }

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

    /** Stores what came in as one row, behind all others: one write, whatever it holds. */
    add(filed: Filed, flushed: { seq: number; at: number }, now: number): void {
      const newest = pending.at(-1) ?? flushed
      const row = { seq: newest.seq + 1, at: Math.max(now, newest.at), name: nameOf(filed) }
      const table = tableOf(row.at)
      if (!tables.includes(table)) {
        sql.exec(
          `create table ${table} (name text primary key, seq integer not null, at integer not null, data text not null) without rowid`,
        )
        tables = tablesIn(sql)
      }
      sql.exec(`insert or ignore into ${table} values (?, ?, ?, ?)`, row.name, row.seq, row.at, JSON.stringify(filed))
      pending.push(row)
    },

    /** What is in no batch yet, oldest first. */
    pending: (): readonly Pending[] => pending,

    /** Everything up to this row is in a batch. */
    batched(last: number): void {
      pending = pending.filter(({ seq }) => seq > last)
    },

    /** The rows themselves, in order; found by name, because an index by place would double every write. */
    read(wanted: readonly Pending[]): Row[] {
      const byTable = Map.groupBy(wanted, ({ at }) => tableOf(at))
      return [...byTable].flatMap(([table, some]) => rowsIn(sql, table, some)).sort((a, b) => a.seq - b.seq)
    },

    /** Drops attempts older than 48 hours, except what no batch holds yet. */
    prune(now: number): void {
      const end = Math.min(now - remembered, pending[0]?.at ?? now)
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

const tablesIn = (sql: Sql): string[] =>
  sql
    .exec(`select name from sqlite_master where type = 'table' and name glob 'attempts_[0-9]*' order by name desc`)
    .toArray()
    .map(({ name }) => String(name))
