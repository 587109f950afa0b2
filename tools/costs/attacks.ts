import { DatabaseSync } from 'node:sqlite'
import { parse } from 'valibot'
import type { RowsADay } from '../../src/classroom/machine/rows.ts'
import type { Setup } from '../../src/classroom/machine/state.ts'
import { openAllowance } from '../../src/classroom/object/allowance.ts'
import { type Engine, openEngine } from '../../src/classroom/object/engine.ts'
import { rowsADay } from '../../src/classroom/object/rows-a-day.ts'
import type { Command } from '../../src/classroom/protocol/host.ts'
import { options } from '../../src/classroom/protocol/model.ts'
import type { Question } from '../../src/questions/model.ts'
import { openQuota } from '../../src/results/ledger/quota.ts'
import { table, whole } from '../figures.ts'

// Of the free plan.
const ofDay = 100_000
const day = 86_400_000
const start = Date.UTC(2026, 10, 24, 9)
const starts = { ofNetwork: 60, ofAll: 1000 }
const unlimited: RowsADay = { ofSession: 1e9, ofNetwork: 1e9, ofAll: 1e9 }
const questions = 15

/** Votes of made-up pupils that a socket sends within one billed request to the object (Cloudflare counts twenty messages as one). */
const messagesOfRequest = 20

type Spent = { sessions: number; rows: number; requests: number }

/** What a class of 35 writes in a whole lesson with host and projector: every question is voted on twice. */
export function rowsOfLesson(): number {
  const room = openRoom()
  room.engine.take({ type: 'watched', watched: true })
  const pupils = Array.from({ length: 35 }, (_, i) => room.join(i, 1000))
  for (let item = 0; item < questions; item++) {
    for (const round of [1, 2]) {
      room.lead(round === 1 ? { do: 'open', item } : { do: 'revote' })
      for (const pupil of pupils) room.vote(pupil, item, round, 600)
      room.lead({ do: 'close' })
      if (round === 1) room.lead({ do: 'discuss' })
      room.pass(60_000)
    }
    room.lead({ do: 'reveal' })
    room.pass(60_000)
  }
  return room.rows()
}

/** What one hostile network spends by classes of a thousand made-up pupils each, until it gets no more, or all of the day is gone. */
export async function spentByVotes(most: RowsADay): Promise<Spent> {
  const quota = openQuota(
    undefined,
    () => start,
    () => 'salt',
  )
  const spent: Spent = { sessions: 0, rows: 0, requests: 0 }
  while (spent.rows < ofDay) {
    const starter = { id: `start ${spent.sessions}`, networks: ['203.0.113.9'] }
    if (!quota.start(starter, starts, most, 1)) break
    const room = openRoom(starter.id)
    const ask = (id: string, wanted: number) => Promise.resolve(quota.rows(id, wanted, most))
    const allow = openAllowance(room.engine, most, ask, room.now)
    const sent = await playAttack(room, allow, ofDay - spent.rows)
    spent.sessions += 1
    spent.rows += room.rows()
    spent.requests += sent + 1
  }
  return spent
}

/** Returns how many billed requests it took, to the Worker and to objects. */
async function playAttack(room: Room, allow: () => Promise<void>, enough: number): Promise<number> {
  const pupils: string[] = []
  let votes = 0
  for (let i = 0; i < 1000; i++) {
    await allow()
    const pupil = room.join(i, 0)
    if (pupil) pupils.push(pupil)
    if (!pupil || room.rows() >= enough) break
  }
  for (let item = 0; item < questions; item++)
    for (let round = 1; round <= 4; round++) {
      room.lead(round === 1 ? { do: 'open', item } : { do: 'revote' })
      for (const pupil of pupils) {
        await allow()
        const taken = room.vote(pupil, item, round, 0)
        votes += 1
        if (!taken || room.rows() >= enough) return pupils.length * 4 + votes / messagesOfRequest
      }
      room.lead({ do: 'close' })
    }
  // To join and to open a socket are two requests each, to the Worker and to the object.
  return pupils.length * 4 + votes / messagesOfRequest
}

/** What it spends by commands: starts as many sessions as it may, with fifteen pupils each, and then leads all of them without end. */
export async function spentByCommands(most: RowsADay): Promise<Spent> {
  const quota = openQuota(
    undefined,
    () => start,
    () => 'salt',
  )
  const rooms = Array.from({ length: starts.ofNetwork }, (_, i) => `start ${i}`)
    .filter((id) => quota.start({ id, networks: ['203.0.113.9'] }, starts, most, 1))
    .map((id) => openRoom(id))
  const spent: Spent = { sessions: rooms.length, rows: 0, requests: 0 }
  for (const [i, room] of rooms.entries()) {
    const ask = (id: string, wanted: number) => Promise.resolve(quota.rows(id, wanted, most))
    const allow = openAllowance(room.engine, most, ask, room.now)
    room.engine.take({ type: 'watched', watched: true })
    for (let pupil = 0; pupil < 15; pupil++) {
      await allow()
      room.join(i * 15 + pupil, 0)
    }
    let sent = 0
    for (; sent < 1000; sent++) {
      await allow()
      if (!room.lead({ do: 'lock', locked: sent % 2 === 0 })) break
      // Until the message to the screens, which each change makes due, is sent.
      room.pass(1500)
    }
    spent.rows += room.rows()
    spent.requests += 1 + 15 * 2 + sent / messagesOfRequest
  }
  return spent
}

/** The table of docs/operate.md. */
export async function attackTable(): Promise<string> {
  const now = rowsADay({})
  const [before, after] = [await spentByVotes(unlimited), await spentByVotes(now)]
  const [led, ledNow] = [await spentByCommands(unlimited), await spentByCommands(now)]
  const spent = ({ sessions, rows, requests }: Spent): string =>
    `${whole(rows)}, by ${sessions} sessions and ${whole(requests)} billed requests`
  const lesson = whole(rowsOfLesson())
  return table(
    ['rows in a day', 'without a limit of rows', 'now'],
    [
      ['a lesson of 35 pupils, host and projector, fifteen questions with two votes each', lesson, lesson],
      ['one session of made-up pupils who vote', whole(1000 + 1000 * questions * 4), whole(now.ofSession)],
      ['all that one hostile network starts, by votes', spent(before), spent(after)],
      ['the same by commands, with fifteen made-up pupils in each', spent(led), spent(ledNow)],
      [
        'what it has left over from other days',
        'the same again',
        `at most ${whole(now.ofNetwork)}, everybody’s together`,
      ],
      ['all networks together', `${whole(ofDay)}, which is all there is`, whole(now.ofAll)],
    ],
  )
}

type Room = ReturnType<typeof openRoom>

/** A session over a real SQLite, with a clock that is moved by hand. */
function openRoom(of?: string) {
  const database = new DatabaseSync(':memory:')
  let clock = start
  let alarm: number | null = null
  let ids = 0
  const engine: Engine = openEngine({
    sql: { exec: (query, ...bindings) => ({ toArray: () => database.prepare(query).all(...bindings) }) },
    atomically: (writes) => writes(),
    setAlarm: (time) => {
      alarm = time
    },
    now: () => clock,
    connected: () => ({ participants: [], watched: false }),
    dropSilent: () => [],
    send: () => undefined,
  })
  engine.create({ ...setup, ...(of !== undefined && { start: of }) })

  const newId = (): string => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`
  function pass(ms: number): void {
    const until = clock + ms
    while (alarm !== null && alarm <= until) {
      clock = Math.max(clock, alarm)
      alarm = null
      engine.alarm()
    }
    clock = until
  }

  return {
    engine,
    now: () => clock,
    pass,
    /** As the session itself counts them; a test compares that with what is written. */
    rows: (): number => engine.state()?.rows?.written ?? 0,
    /** Returns the id, or an empty text where nobody more is let in. */
    join(number: number, then: number): string {
      const participant = newId()
      const name = { kind: 'any' } as const
      const [reply] = engine.take({
        type: 'join',
        participant,
        token: participant,
        name,
        candidates: [`No. ${number}`],
      })
      pass(then)
      return reply?.type === 'joined' ? participant : ''
    },
    vote(participant: string, item: number, round: number, then: number): boolean {
      const vote = { type: 'vote', submission: newId(), item, round, option: 'key' } as const
      const [reply] = engine.take({ type: 'vote', participant, vote })
      pass(then)
      return reply?.type === 'ack'
    },
    /** Returns whether it was carried out. */
    lead(command: Command): boolean {
      const version = engine.state()?.moved ?? 0
      const [reply] = engine.take({
        type: 'command',
        command: { type: 'command', id: newId(), version, command },
        candidates: [],
        numbers: '',
      })
      return reply?.type === 'done'
    },
  }
}

const question = (id: string): Question => ({
  id,
  family: 'fact',
  skill: 'recall',
  difficulty: 0.5,
  stem: id,
  options: [
    { id: 'key', text: 'Right', correct: true, feedback: '' },
    { id: 'wrong', text: 'Wrong', correct: false, feedback: '' },
  ],
  explanation: '',
  source: [],
  cards: [],
  states: [],
  fixed: false,
})

const setup: Setup = {
  code: 'BCDF-GHJK',
  quiz: 'a-story',
  title: 'A story',
  version: 'v1',
  edition: 1,
  questions: Array.from({ length: questions }, (_, i) => question(`question-${i}`)),
  bankIds: {},
  cards: {},
  options: parse(options, { closeEarly: false }),
  secret: '',
  screen: '',
  created: start,
  deleteAt: start + 30 * day,
}
