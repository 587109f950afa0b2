import type { Sql } from '../../results/ledger/platform.ts'
import type { Due } from '../machine/effects.ts'
import { notStored, type Participant, type Progress, roundKey, type Setup, type State } from '../machine/state.ts'
import type { Options, Vote } from '../protocol/model.ts'

// `data` is JSON. A vote is one row and one write: its key is the table itself (“without rowid”), with no index beside it.
const tables = [
  'create table documents (name text primary key, data text not null) without rowid',
  'create table participants (id text primary key, data text not null) without rowid',
  `create table votes (item integer, round integer, participant text, data text not null,
   primary key (item, round, participant)) without rowid`,
]

/** What is due, and when. */
export type Dues = ReadonlyMap<Due, number>

/** The rows of one session. Nothing is written before `create`, so a request for an unknown code costs no write. */
export const openStore = (sql: Sql) => ({
  create(setup: Setup, progress: Progress): void {
    for (const table of tables) sql.exec(table)
    sql.exec('insert into documents values (?, ?)', 'setup', JSON.stringify(setup))
    sql.exec('insert into documents values (?, ?)', 'progress', JSON.stringify(progress))
  },

  storeProgress(progress: Progress): void {
    sql.exec('insert or replace into documents values (?, ?)', 'progress', JSON.stringify(progress))
  },

  storeParticipant(person: Participant): void {
    sql.exec('insert or replace into participants values (?, ?)', person.id, JSON.stringify(person))
  },

  deleteParticipant(id: string): void {
    sql.exec('delete from participants where id = ?', id)
  },

  /** Fails if the round already has a vote of this participant. The machine never asks for that. */
  storeVote(vote: Vote): void {
    const { item, round, participant } = vote
    sql.exec('insert into votes values (?, ?, ?, ?)', item, round, participant, JSON.stringify(vote))
  },

  storeDues(dues: Dues): void {
    sql.exec('insert or replace into documents values (?, ?)', 'dues', JSON.stringify(Object.fromEntries(dues)))
  },

  dues(): Dues {
    const [dues = {}] = exists(sql) ? read<Record<string, number>>(sql, "documents where name = 'dues'") : []
    // Only `storeDues` writes them.
    return new Map(Object.entries(dues) as [Due, number][])
  },

  /** The session as it was last stored, or null where there is none. The caller knows who is connected. */
  load(now: number): State | null {
    if (!exists(sql)) return null
    const [setup] = read<StoredSetup>(sql, "documents where name = 'setup'")
    const [progress] = read<Progress>(sql, "documents where name = 'progress'")
    if (!setup || !progress) return null
    const people = read<Participant>(sql, 'participants').sort((a, b) => a.joined - b.joined)
    const rounds = Map.groupBy(read<Vote>(sql, 'votes'), ({ item, round }) => roundKey(item, round))
    return {
      ...progress,
      // A session that began before these were stored does not have them.
      since: progress.since ?? now,
      moved: progress.moved ?? progress.version,
      polls: progress.polls ?? [],
      plan: progress.plan ?? [...setup.questions.keys()],
      withdrawn: progress.withdrawn ?? [],
      corrected: progress.corrected ?? [],
      reported: progress.reported ?? progress.phase.kind === 'ended',
      commands: progress.commands ?? 0,
      sentOut: progress.sentOut ?? [],
      setup: withDefaults(setup),
      participants: byId(people.filter((person) => !isSentOut(progress, person))),
      outside: byId(people.filter((person) => isSentOut(progress, person))),
      votes: new Map([...rounds].map(([key, votes]) => [key, new Map(votes.map((vote) => [vote.participant, vote]))])),
      ...notStored(now),
    }
  },
})

/** A setup as this version or an earlier one has stored it: `answers` and `bankIds` are the youngest. */
type StoredSetup = Omit<Setup, 'bankIds' | 'options'> & {
  bankIds?: Setup['bankIds']
  options: Omit<Options, 'answers'> & Partial<Options>
}

/** A session that began before goes on as it was: under the bank’s ids, with each answer shown at once at own pace. */
const withDefaults = ({ bankIds = {}, options, ...setup }: StoredSetup): Setup => ({
  ...setup,
  bankIds,
  options: { answers: 'each', ...options },
})

const byId = (people: readonly Participant[]) => new Map(people.map((person) => [person.id, person]))

const isSentOut = ({ sentOut = [] }: Partial<Pick<Progress, 'sentOut'>>, { joined }: Participant): boolean =>
  sentOut.some(({ since, until }) => since <= joined && joined <= until)

const exists = (sql: Sql): boolean =>
  sql.exec("select 1 from sqlite_master where name = 'documents'").toArray().length > 0

// Only this store writes the rows, so they have the type that it wrote.
const read = <T>(sql: Sql, from: string): T[] =>
  sql
    .exec(`select data from ${from}`)
    .toArray()
    .map(({ data }) => JSON.parse(String(data)) as T)
