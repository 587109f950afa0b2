import type { Sql } from '../../results/ledger/platform.ts'

// A draft’s text rises by a revision with every change. What was sent for an earlier revision is set aside, never thrown away.
const tables = [
  `create table if not exists drafts (id text primary key, article text not null, text text not null,
   revision integer not null, who text not null, at text not null) without rowid`,
  `create table if not exists set_aside (number integer primary key, draft text not null, session text not null,
   base integer not null, text text not null, who text not null, at text not null)`,
]

/** A story that is being written: the article, and the dossier’s text as it stands. */
export type Draft = Written & { id: string; article: string; text: string }

/** Who wrote it last, when (ISO 8601, UTC), and how often it has been written. */
type Written = { revision: number; who: string; at: string }

/** A text that was written over an earlier revision than the present one, so that it did not become the draft’s. */
export type Aside = { number: number; base: number; text: string; who: string; at: string }

/** One editor’s text, and the revision that it was written over. */
export type Change = { base: number; text: string; who: string; at: string }

export type Saved = { ok: true; revision: number } | { ok: false; present: Draft }

export type DraftStore = ReturnType<typeof openDraftStore>

/** Opens the drafts in the desk’s database, and makes their tables where there are none. */
export function openDraftStore(sql: Sql) {
  for (const table of tables) sql.exec(table)

  const read = (id: string): Draft | null => {
    const [row] = sql.exec('select id, article, text, revision, who, at from drafts where id = ?', id).toArray()
    // Only this store writes them.
    return (row as Draft | undefined) ?? null
  }

  return {
    read,

    /** Every draft without its texts, the one that was written last first. */
    list(): (Written & { id: string })[] {
      const rows = sql.exec('select id, revision, who, at from drafts order by at desc').toArray()
      return rows as (Written & { id: string })[]
    },

    /** Begins a draft; false where there is one of this id. */
    begin({ id, article, text, who, at }: Omit<Draft, 'revision'>): boolean {
      if (read(id)) return false
      sql.exec('insert into drafts values (?, ?, ?, 1, ?, ?)', id, article, text, who, at)
      return true
    },

    /** Writes a text over the revision that its editor saw; refused where another has come since. */
    save(id: string, { base, text, who, at }: Change): Saved | null {
      const present = read(id)
      if (!present) return null
      if (present.text === text) return { ok: true, revision: present.revision }
      if (present.revision !== base) return { ok: false, present }
      const revision = base + 1
      sql.exec('update drafts set text = ?, revision = ?, who = ?, at = ? where id = ?', text, revision, who, at, id)
      return { ok: true, revision }
    },

    /** Keeps a text that was refused; what the same session writes on over the same revision takes its place. */
    setAside(id: string, session: string, { base, text, who, at }: Change): number {
      const known = 'draft = ? and session = ? and base = ?'
      const [before] = sql.exec(`select number from set_aside where ${known}`, id, session, base).toArray()
      if (before) {
        sql.exec(
          'update set_aside set text = ?, who = ?, at = ? where number = ?',
          text,
          who,
          at,
          Number(before.number),
        )
        return Number(before.number)
      }
      sql.exec(
        'insert into set_aside (draft, session, base, text, who, at) values (?, ?, ?, ?, ?, ?)',
        ...[id, session, base, text, who, at],
      )
      const [row] = sql.exec('select max(number) as number from set_aside where draft = ?', id).toArray()
      return Number(row?.number)
    },

    /** What was set aside of a draft, the latest first. */
    asides(id: string): Aside[] {
      const rows = sql.exec(
        'select number, base, text, who, at from set_aside where draft = ? order by number desc',
        id,
      )
      return rows.toArray() as Aside[]
    },

    dropAside(id: string, number: number): void {
      sql.exec('delete from set_aside where draft = ? and number = ?', id, number)
    },

    /** Deletes a draft with all that was set aside of it. */
    discard(id: string): void {
      sql.exec('delete from drafts where id = ?', id)
      sql.exec('delete from set_aside where draft = ?', id)
    },
  }
}
