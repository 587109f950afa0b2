import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import type { Reply } from '../../src/classroom/machine/effects.ts'
import { keptOn } from '../../src/classroom/machine/keeping.ts'
import type { Setup, State } from '../../src/classroom/machine/state.ts'
import type { Message } from '../../src/classroom/machine/step.ts'
import { type Engine, type EnginePlatform, type Outgoing, openEngine } from '../../src/classroom/object/engine.ts'
import type { Command, HostFeed, HostPhase, ToHost } from '../../src/classroom/protocol/host.ts'
import type { PhaseMessage } from '../../src/classroom/protocol/messages.ts'
import { type Options, options, type Vote } from '../../src/classroom/protocol/model.ts'
import type { ToParticipant } from '../../src/classroom/protocol/participant.ts'
import type { ProjectorFeed, ToProjector } from '../../src/classroom/protocol/projector.ts'
import { edition } from '../quiz/small-edition.ts'

export const start = Date.UTC(2026, 10, 24, 9)
export const day = 86_400_000

export const setupOf = (chosen: v.InferInput<typeof options> = {}, changes: Partial<Setup> = {}): Setup => ({
  code: 'BCDF-GHJK',
  quiz: 'small',
  title: 'A small story',
  version: 'v1',
  edition: edition.edition,
  questions: edition.questions,
  bankIds: {},
  cards: { first: 'First', second: 'Second' },
  options: v.parse(options, chosen) satisfies Options,
  secret: 'hash of the secret',
  screen: 'hash of the screen’s key',
  created: start,
  deleteAt: start + 30 * day,
  ...changes,
})

/** A person’s id in a form that UUID checks take, from their name. */
export const idOf = (name: string): string => {
  const hash = createHash('sha256').update(name).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** What newcomers are asked for: 00000 in the first minute of an hour, 00001 in the next. */
const someNumbers = Array.from({ length: 60 }, (_, i) => String(i).padStart(5, '0')).join('')

type Wiring = Pick<EnginePlatform, 'connected' | 'dropSilent' | 'send'>

/** A session over a real SQLite, with a clock moved by hand and sockets that note what they are sent, or others. */
export function testSession(
  chosen: v.InferInput<typeof options> = {},
  wire?: (now: () => number) => Wiring,
  changes: Partial<Setup> = {},
) {
  const database = new DatabaseSync(':memory:')
  const sockets = new Set<string>()
  const heard = {
    people: new Map<string, ToParticipant[]>(),
    host: [] as ToHost[],
    projector: [] as ToProjector[],
    disconnected: [] as string[],
  }
  const wiring: Wiring = { connected: () => ({ participants: [...sockets], watched }), dropSilent: () => [], send }
  let clock = start
  let alarm: number | null = null
  let watched = false
  let gone = false
  let slowness = 0
  let alarmsSet = 0
  let engine = open()

  function open(): Engine {
    return openEngine({
      sql: {
        exec(query, ...bindings) {
          const rows = database.prepare(query).all(...bindings)
          return { toArray: () => rows }
        },
      },
      atomically(run) {
        database.exec('begin')
        run()
        database.exec('commit')
      },
      setAlarm: (time) => {
        if (time !== null) alarmsSet += 1
        alarm = time
      },
      now: () => clock,
      ...(wire?.(() => clock) ?? wiring),
    })
  }

  function send(effect: Outgoing): void {
    clock += slowness
    if (effect.do === 'send-to-host') heard.host.push(effect.message)
    if (effect.do === 'send-to-projector') heard.projector.push(effect.message)
    if (effect.do === 'disconnect') {
      sockets.delete(effect.participant)
      heard.disconnected.push(effect.participant)
    }
    if (effect.do === 'send-to-class')
      for (const id of sockets) if (!effect.only || effect.only.has(id)) hear(id, effect.own.get(id) ?? effect.message)
  }

  const hear = (id: string, message: ToParticipant): void => void heard.people.set(id, [...heardBy(id), message])
  const heardBy = (id: string): ToParticipant[] => heard.people.get(id) ?? []
  const take = (message: Message): Reply[] => engine.take(message)
  const state = (): State => {
    const now = engine.state()
    if (!now) throw new Error('There is no session.')
    return now
  }
  let commands = 0

  engine.create(setupOf(chosen, changes))

  return {
    database,
    heard,
    take,
    state,
    /** As it is now; after a sleep there is another. */
    engine: () => engine,
    now: () => clock,
    alarm: () => alarm,
    pass: (ms: number) => {
      clock += ms
    },
    /** Makes whatever is said from now on take this long, as on a busy machine, whose clock runs on meanwhile. */
    slow: (ms: number) => {
      slowness = ms
    },
    /** Rings the alarm if it is due; false where it is not. */
    ring(): boolean {
      if (alarm === null || alarm > clock) return false
      alarm = null
      engine.alarm()
      return true
    },
    /** Lets time pass, ringing whenever the alarm is due, as the platform would. */
    wait(ms: number): void {
      const until = clock + ms
      while (alarm !== null && alarm <= until) {
        clock = Math.max(clock, alarm)
        alarm = null
        const { publish, forget } = engine.alarm()
        if (publish) engine.take({ type: 'published', all: true, countedTo: '' })
        const kept = forget ? keptOn(state(), clock) : null
        if (kept !== null) engine.postpone('forget', kept)
        else if (forget) {
          gone = true
          break
        }
      }
      clock = Math.max(clock, until)
    },
    /** The object is evicted and comes back on the same rows; sockets hibernate. */
    evict(): void {
      engine = open()
    },
    /** The process dies: sockets are lost too. */
    crash(): void {
      sockets.clear()
      engine = open()
    },
    watch(): void {
      watched = true
      engine.take({ type: 'watched', watched })
    },
    join: (name: string, number?: string): Reply | undefined =>
      take({
        type: 'join',
        participant: idOf(name),
        token: `token of ${name}`,
        number,
        name: { kind: 'any' },
        candidates: [name],
      })[0],
    connect(name: string): void {
      sockets.add(idOf(name))
      for (const reply of take({ type: 'connected', participant: idOf(name) }))
        if (reply.type === 'snapshot') hear(idOf(name), reply)
    },
    drop(name: string): void {
      sockets.delete(idOf(name))
      take({ type: 'dropped', participant: idOf(name) })
    },
    vote: (name: string, option: string, [item, round] = [0, 1], submission = `${name}-${item}-${round}`) =>
      take({
        type: 'vote',
        participant: idOf(name),
        vote: { type: 'vote', submission: idOf(submission), item, round, option },
      })[0],
    host: (command: Command, version = state().moved) =>
      take({
        type: 'command',
        command: { type: 'command', id: idOf(`command ${++commands}`), version, command },
        candidates: ['Calm Otter', 'Wise Wren'],
        numbers: someNumbers,
      })[0],
    /** How many rows have been written so far, without those that the platform bills for alarms. */
    written: (): number => Number(database.prepare('select total_changes() as rows').get()?.rows),
    /** How often the alarm has been set, each time a row. */
    alarmsSet: (): number => alarmsSet,
    /** Whether its storage would have been emptied by now. */
    isGone: () => gone,
    rows: (): Vote[] =>
      database
        .prepare('select data from votes')
        .all()
        .map(({ data }) => JSON.parse(String(data))),
    heardBy: (name: string) => heardBy(idOf(name)),
    phases: (name: string): PhaseMessage[] => heardBy(idOf(name)).filter((message) => message.type === 'phase'),
    hostPhases: (): HostPhase[] => heard.host.filter((message) => message.type === 'phase'),
    projectorFeeds: (): ProjectorFeed[] => heard.projector.filter((message) => message.type === 'feed'),
    hostFeeds: (): HostFeed[] => heard.host.filter((message) => message.type === 'feed'),
  }
}

export type TestSession = ReturnType<typeof testSession>

/** A session at its first open question, with these people in it and connected. */
export function sessionWith(names: readonly string[], chosen: v.InferInput<typeof options> = {}): TestSession {
  const room = testSession(chosen)
  for (const name of names) {
    room.join(name)
    room.connect(name)
  }
  room.host({ do: 'open' })
  return room
}
