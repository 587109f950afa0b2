import type { Sql } from '../../results/book.ts'
import { awaySince } from '../machine/deadlines.ts'
import type { Due, Effect, Reply } from '../machine/effects.ts'
import { duesOf } from '../machine/phases.ts'
import { begin, participantsIn, progressOf, type Setup, type State } from '../machine/state.ts'
import { type Message, step } from '../machine/step.ts'
import { openSchedule } from './schedule.ts'
import { openStore } from './store.ts'

/** What a session needs from outside. A test passes another database, clock and sockets. */
export type EnginePlatform = {
  sql: Sql
  /** Runs synchronous writes in one transaction. */
  atomically: (writes: () => void) => void
  setAlarm: (time: number | null) => void
  now: () => number
  /** Who is connected at this moment, according to the sockets. */
  connected: () => { participants: string[]; watched: boolean }
  /** Closes the sockets of participants that have been silent for too long, and returns their ids. */
  dropSilent: () => string[]
  /** Sends to sockets. If a message is lost, the next snapshot has its content. */
  send: (effect: Outgoing) => void
}

export type Outgoing = Extract<Effect, { do: `send-to-${string}` | 'disconnect' }>

/**
 * A session without the platform: the machine’s state, stored in SQL before anything is sent, and one alarm for a table
 * of what is due. It can be dropped at any moment and opened again on the same rows.
 */
export type Engine = ReturnType<typeof openEngine>

export function openEngine(platform: EnginePlatform) {
  const { now } = platform
  const store = openStore(platform.sql)
  const schedule = openSchedule(store, platform.setAlarm)
  let state = withPresence(store.load(now()), platform)

  /** Stores first. Only what is stored becomes the state, and only then is anything sent. */
  function apply(next: State, effects: readonly Effect[]): Reply[] {
    const changes = schedule.changes(effects)
    const writes = effects.filter(({ do: what }) => what.startsWith('store-'))
    if (writes.length + changes.size > 0)
      platform.atomically(() => {
        for (const effect of writes) write(effect, next)
        for (const [what, at] of changes) store.storeDue(what, at)
      })
    state = next
    schedule.remember(changes)
    for (const effect of effects) if (isOutgoing(effect)) platform.send(effect)
    return effects.flatMap((effect) => (effect.do === 'reply' ? [effect.message] : []))
  }

  function write(effect: Effect, next: State): void {
    if (effect.do === 'store-vote') store.storeVote(effect.vote)
    if (effect.do === 'store-participant') store.storeParticipant(effect.person)
    if (effect.do === 'store-progress') store.storeProgress(progressOf(next))
  }

  /** Runs one message through the machine. The replies are for its sender. */
  function take(message: Message): Reply[] {
    // A command is a good moment to see who is still there, and rare enough.
    if (message.type === 'command') dropSilent()
    if (!state) return [{ type: 'refused', reason: 'unknown-session' }]
    const { state: next, effects } = step(state, message, now())
    return apply(next, effects)
  }

  function dropSilent(): void {
    for (const participant of platform.dropSilent()) take({ type: 'dropped', participant })
  }

  function takeDue(what: Due): void {
    if (what === 'publish' || what === 'forget') return
    if (what === 'silence-check') dropSilent()
    const at = schedule.at(what)
    take({ type: 'due', what })
    // It is done for this time. If the machine has set a new time, that one stays, even if it has come meanwhile.
    if (schedule.at(what) === at) schedule.put(what, null)
  }

  return {
    take,
    state: (): State | null => state,

    /** Makes the session, unless there is one already. */
    create(setup: Setup): boolean {
      if (state) return false
      const first = begin(setup, now())
      platform.atomically(() => store.create(setup, progressOf(first)))
      apply(withPresence(first, platform) ?? first, duesOf(first, now()))
      return true
    },

    /** Does what is due, and returns whether the report or the end of storage is due too. */
    alarm(): { publish: boolean; forget: boolean } {
      const dues = schedule.dueBy(now())
      for (const what of dues) takeDue(what)
      schedule.wake()
      return { publish: dues.includes('publish'), forget: dues.includes('forget') }
    },

    postpone(what: Due, at: number): void {
      schedule.put(what, at)
      schedule.wake()
    },

    /** Forgets the session, whose rows are about to be deleted. */
    close(): void {
      state = null
      schedule.clear()
    },
  }
}

const isOutgoing = (effect: Effect): effect is Outgoing =>
  effect.do.startsWith('send-to-') || effect.do === 'disconnect'

function withPresence(state: State | null, { connected, now }: EnginePlatform): State | null {
  if (!state) return null
  const { participants, watched } = connected()
  const present = new Set(participants.filter((id) => state.participants.has(id)))
  // A new deployment, or a crash of the process, has disconnected everyone, and they are about to come back.
  const cutOff = present.size === 0 && !watched ? participantsIn(state) : []
  return { ...state, present, watched, seen: new Map(cutOff.map(({ id }) => [id, awaySince(now())])) }
}
