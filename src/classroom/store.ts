import type { Sql } from '../results/ledger/platform.ts'
import type { Due } from './effects.ts'
import type { ExtraTime, Vote } from './model.ts'
import { likeness } from './names.ts'
import { freshFeed, type Participant, type Progress, roundKey, type Setup, type State } from './state.ts'

// A vote is one row and one write: its key is the table itself (“without rowid”), with no index beside it.
const tables = [
  'create table pages (name text primary key, data text not null) without rowid',
  `create table participants (id text primary key, token text not null, nickname text not null, extra text not null,
   joined integer not null, removed integer not null, renames integer not null) without rowid`,
  `create table votes (item integer, round integer, participant text, option text not null, submission text not null,
   at integer not null, late integer not null, alone integer not null,
   primary key (item, round, participant)) without rowid`,
  'create table due (what text primary key, at integer not null) without rowid',
]

/** The rows of one session. Nothing is written before `create`, so that asking for a code that nobody has costs nothing. */
export type Store = ReturnType<typeof openStore>

export const openStore = (sql: Sql) => ({
  create(setup: Setup, progress: Progress): void {
    for (const table of tables) sql.exec(table)
    sql.exec('insert into pages values (?, ?)', 'setup', JSON.stringify(setup))
    sql.exec('insert into pages values (?, ?)', 'progress', JSON.stringify(progress))
  },

  keepProgress(progress: Progress): void {
    sql.exec('insert or replace into pages values (?, ?)', 'progress', JSON.stringify(progress))
  },

  keepPerson({ id, token, nickname, extraTime, joined, removed, renames }: Participant): void {
    const values = [id, token, nickname, String(extraTime), joined, Number(removed), renames]
    sql.exec('insert or replace into participants values (?, ?, ?, ?, ?, ?, ?)', ...values)
  },

  /** Fails where the round already holds a vote of this person: the machine never asks for that. */
  keepVote({ item, round, participant, option, submission, at, late, alone }: Vote): void {
    const values = [item, round, participant, option, submission, at, Number(late), Number(alone)]
    sql.exec('insert into votes values (?, ?, ?, ?, ?, ?, ?, ?)', ...values)
  },

  keepDue(what: Due, at: number | null): void {
    if (at === null) sql.exec('delete from due where what = ?', what)
    else sql.exec('insert or replace into due values (?, ?)', what, at)
  },

  dues(): Map<Due, number> {
    if (!exists(sql)) return new Map()
    // Written by `keepDue` and by nothing else.
    return new Map(all(sql, 'select what, at from due').map(({ what, at }) => [String(what) as Due, Number(at)]))
  },

  /** The session as it was last kept, or null where there is none; who is connected is for the caller to say. */
  load(now: number): State | null {
    if (!exists(sql)) return null
    const pages = new Map(all(sql, 'select name, data from pages').map(({ name, data }) => [name, String(data)]))
    // Written by `create` and `keepProgress` and by nothing else.
    const setup = JSON.parse(pages.get('setup') ?? '') as Setup
    // A session from before there was a lock has an open door, and one that did not note whom it counted begins anew.
    const progress = { locked: false, countedTo: '', ...JSON.parse(pages.get('progress') ?? '') } as Progress
    return {
      ...progress,
      setup,
      participants: new Map(
        all(sql, 'select * from participants order by joined')
          .map(person)
          .map((one) => [one.id, one]),
      ),
      votes: byRound(all(sql, 'select * from votes').map(vote)),
      present: new Set(),
      seen: new Map(),
      polling: new Set(),
      watched: false,
      feed: freshFeed(now),
    }
  },
})

const exists = (sql: Sql): boolean => all(sql, "select 1 from sqlite_master where name = 'pages'").length > 0

type Row = Record<string, unknown>

const all = (sql: Sql, query: string): Row[] => sql.exec(query).toArray()

const person = (row: Row): Participant => ({
  id: String(row.id),
  token: String(row.token),
  nickname: String(row.nickname),
  alike: likeness(String(row.nickname)),
  extraTime: extraTime(String(row.extra)),
  joined: Number(row.joined),
  removed: row.removed === 1,
  renames: Number(row.renames),
})

// Written by `keepPerson` and by nothing else.
const extraTime = (text: string): ExtraTime => (text === 'untimed' ? text : (Number(text) as ExtraTime))

const vote = (row: Row): Vote => ({
  item: Number(row.item),
  round: Number(row.round),
  participant: String(row.participant),
  option: String(row.option),
  submission: String(row.submission),
  at: Number(row.at),
  late: row.late === 1,
  alone: row.alone === 1,
})

function byRound(votes: readonly Vote[]): State['votes'] {
  const rounds = new Map<string, Map<string, Vote>>()
  for (const one of votes) {
    const key = roundKey(one.item, one.round)
    const round = rounds.get(key) ?? new Map<string, Vote>()
    rounds.set(key, round.set(one.participant, one))
  }
  return rounds
}
