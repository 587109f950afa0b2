import type { Sql } from '../results/ledger/platform.ts'

// `changes` only ever grows. A signature belongs to an item as it was worded, so it has the hash of that.
const tables = [
  `create table if not exists changes (number integer primary key, at text not null, who text not null, what text not null,
   story text not null, target text not null, before text not null, after text not null, note text not null)`,
  `create table if not exists signatures (story text, item text, worded text not null, who text not null, at text not null,
   primary key (story, item)) without rowid`,
  'create table if not exists settings (story text primary key, data text not null) without rowid',
  'create table if not exists ended (session text primary key, until integer not null) without rowid',
]

export type What =
  | 'sign'
  | 'unsign'
  | 'withdraw'
  | 'restore'
  | 'roll-back'
  | 'withdraw-story'
  | 'restore-story'
  | 'publish'
  | 'correct'
  | 'reword-correction'
  | 'settings'
  | 'answer-objections'
  | 'draft'
  | 'discard'

/** One line of the log: who changed what of which story, and from which version it went to which. */
export type Change = {
  /** ISO 8601, UTC. */
  at: string
  who: string
  what: What
  story: string
  /** The item, version or setting that it was done to. */
  target: string
  before: string
  after: string
  note: string
}

export type Signature = { item: string; worded: string; who: string; at: string }

export type Settings = { mustBeSigned: boolean }

/** What the desk itself keeps. */
export type DeskStore = ReturnType<typeof openDeskStore>

/** Opens what the desk keeps in this database, and makes its tables where there are none. */
export function openDeskStore(sql: Sql) {
  for (const table of tables) sql.exec(table)
  return {
    log({ at, who, what, story, target, before, after, note }: Change): void {
      const values = [at, who, what, story, target, before, after, note]
      sql.exec(
        'insert into changes (at, who, what, story, target, before, after, note) values (?, ?, ?, ?, ?, ?, ?, ?)',
        ...values,
      )
    },

    /** The latest changes, the last one first. */
    changes(most: number): Change[] {
      // Only `log` writes them.
      return sql.exec('select * from changes order by number desc limit ?', most).toArray() as Change[]
    },

    sign(story: string, { item, worded, who, at }: Signature): void {
      sql.exec('insert or replace into signatures values (?, ?, ?, ?, ?)', story, item, worded, who, at)
    },

    unsign(story: string, item: string): void {
      sql.exec('delete from signatures where story = ? and item = ?', story, item)
    },

    signatures(story: string): ReadonlyMap<string, Signature> {
      // Only `sign` writes them.
      const rows = sql.exec('select item, worded, who, at from signatures where story = ?', story).toArray()
      return new Map((rows as Signature[]).map((one) => [one.item, one]))
    },

    settings(story: string): Settings {
      const [row] = sql.exec('select data from settings where story = ?', story).toArray()
      return { mustBeSigned: false, ...(row && JSON.parse(String(row.data))) }
    },

    setSettings(story: string, settings: Settings): void {
      sql.exec('insert or replace into settings values (?, ?)', story, JSON.stringify(settings))
    },

    /** Ends a session before its time; what has run out by itself is forgotten. */
    end(session: string, until: number, now: number): void {
      sql.exec('delete from ended where until < ?', now)
      sql.exec('insert or replace into ended values (?, ?)', session, until)
    },

    hasEnded: (session: string): boolean =>
      sql.exec('select 1 from ended where session = ?', session).toArray().length > 0,
  }
}
