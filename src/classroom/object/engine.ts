import type { Sql } from '../../results/ledger/platform.ts'
import { awaySince } from '../machine/deadlines.ts'
import type { Due, Effect, Reply } from '../machine/effects.ts'
import { keptUntil } from '../machine/keeping.ts'
import { duesOf } from '../machine/phases.ts'
import { recounted, withWritten } from '../machine/rows.ts'
import { begin, participantsIn, progressOf, type Setup, type State } from '../machine/state.ts'
import { type Message, step } from '../machine/step.ts'
import { type Dues, openStore } from './store.ts'

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
  const loaded = store.load(now())
  let state = withPresence(loaded && recounted(loaded, now()), platform)
  let dues = store.dues()
  // While the alarm is answered, which is set anew at its end.
  let ringing = false

  /** Stores first. Only what is stored becomes the state, and only then is anything sent. */
  function apply(after: State, effects: readonly Effect[]): Reply[] {
    const nextDues = duesAfter(dues, effects)
    const writes = effects.filter(({ do: what }) => what.startsWith('store-'))
    const storesDues = !areStoredAlike(dues, nextDues)
    const setsAlarm = !ringing && earliest(nextDues) !== earliest(dues)
    const rows = writes.reduce((sum, effect) => sum + rowsOf(effect), Number(storesDues) + Number(setsAlarm))
    const next = withWritten(after, rows, now())
    if (writes.length > 0 || storesDues)
      platform.atomically(() => {
        for (const effect of writes) write(effect, next)
        if (storesDues) store.storeDues(stored(nextDues))
      })
    state = next
    dues = nextDues
    if (setsAlarm) platform.setAlarm(earliest(dues))
    for (const effect of effects) if (isOutgoing(effect)) platform.send(effect)
    return effects.flatMap((effect) => (effect.do === 'reply' ? [effect.message] : []))
  }

  function write(effect: Effect, next: State): void {
    if (effect.do === 'store-vote') store.storeVote(effect.vote)
    if (effect.do === 'store-participant') store.storeParticipant(effect.person)
    if (effect.do === 'store-clearing') for (const id of effect.ids) store.deleteParticipant(id)
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
    const at = dues.get(what)
    take({ type: 'due', what })
    // It is done for this time. If the machine has set a new time, that one stays, even if it has come meanwhile.
    if (dues.get(what) === at) postpone(what, null)
  }

  function postpone(what: Due, at: number | null): void {
    if (state) apply(state, [{ do: 'due', what, at }])
  }

  return {
    take,
    postpone,
    state: (): State | null => state,

    /** Makes the session, unless there is one already. */
    create(setup: Setup): boolean {
      if (state) return false
      const first = begin(setup, now())
      platform.atomically(() => store.create(setup, progressOf(first)))
      const forget = { do: 'due', what: 'forget', at: keptUntil(first, now()) } as const
      // The two rows of its documents.
      apply(withWritten(withPresence(first, platform) ?? first, 2, now()), [...duesOf(first, now()), forget])
      return true
    },

    /** Does what is due, and returns whether the report or the end of storage is due too. */
    alarm(): { publish: boolean; forget: boolean } {
      const due = [...dues].flatMap(([what, at]) => (at <= now() ? [what] : []))
      ringing = true
      // An alarm that nothing stored asks for was that of a feed, before a sleep.
      for (const what of due.length > 0 ? due : (['feed'] as const)) takeDue(what)
      ringing = false
      // The platform has cleared the alarm that went off.
      platform.setAlarm(earliest(dues))
      if (state && dues.size > 0) state = withWritten(state, 1, now())
      return { publish: due.includes('publish'), forget: due.includes('forget') }
    },

    /** Forgets the session, whose rows are about to be deleted. */
    close(): void {
      state = null
      dues = new Map()
    },
  }
}

// A feed is due within 1.5 s, and what it has to say is in memory alone. To store that it is due would cost a class more rows
// than its votes.
const stored = (dues: Dues): Dues => new Map([...dues].filter(([what]) => what !== 'feed'))

const areStoredAlike = (one: Dues, other: Dues): boolean => one === other || areSame(stored(one), stored(other))

/** What the platform bills for this. */
const rowsOf = (effect: Effect): number => (effect.do === 'store-clearing' ? effect.ids.length : 1)

const earliest = (dues: Dues): number | null => (dues.size === 0 ? null : Math.min(...dues.values()))

/** The same map if nothing has changed. The last effect on each counts. */
function duesAfter(dues: Dues, effects: readonly Effect[]): Dues {
  const next = new Map(dues)
  for (const effect of effects) {
    if (effect.do !== 'due') continue
    if (effect.at === null) next.delete(effect.what)
    else next.set(effect.what, effect.at)
  }
  return areSame(next, dues) ? dues : next
}

const areSame = (one: Dues, other: Dues): boolean =>
  one.size === other.size && [...one].every(([what, at]) => other.get(what) === at)

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
