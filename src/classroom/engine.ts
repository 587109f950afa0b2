import type { Sql } from '../results/ledger/platform.ts'
import { openAgenda } from './agenda.ts'
import { justLeft } from './clock.ts'
import type { Due, Effect, Reply } from './effects.ts'
import { type Message, step } from './machine.ts'
import { firstDues } from './moves.ts'
import { begin, peopleIn, progressOf, type Setup, type State } from './state.ts'
import { openStore, type Store } from './store.ts'

/** What a session stands on; a test gives it another database, clock and sockets. */
export type Ground = {
  sql: Sql
  /** Runs synchronous writes as one: all of them last, or none. */
  atomically: (writes: () => void) => void
  wakeAt: (time: number | null) => void
  now: () => number
  /** Who is connected at this moment, as the sockets tell. */
  connected: () => { participants: string[]; watched: boolean }
  /** Closes the sockets of people who have not been heard for long, and says whose they were. */
  dropSilent: () => string[]
  /** Says something to sockets; what cannot be delivered is made good by the next snapshot. */
  say: (effect: Said) => void
}

export type Said = Extract<Effect, { do: 'tell-class' | 'tell-host' | 'tell-screen' | 'hang-up' }>

/**
 * A session without the platform around it: the machine’s state, kept in SQL before anything is said, and one alarm over
 * a table of what is due. It can be dropped at any moment and opened again on the same rows.
 */
export type Engine = ReturnType<typeof openEngine>

export function openEngine(ground: Ground) {
  const { now } = ground
  const store = openStore(ground.sql)
  const agenda = openAgenda(store, ground.wakeAt)
  let state = withPresence(store.load(now()), ground)

  /** Stores first; only what is stored becomes the state, and only then is anything said. */
  function apply(next: State, effects: readonly Effect[]): Reply[] {
    const changes = agenda.changes(effects)
    const kept = effects.filter(({ do: what }) => what.startsWith('keep-'))
    if (kept.length + changes.size > 0)
      ground.atomically(() => {
        for (const effect of kept) keep(store, effect, next)
        for (const [what, at] of changes) store.keepDue(what, at)
      })
    state = next
    agenda.remember(changes)
    for (const effect of effects) if (isSaid(effect)) ground.say(effect)
    return effects.flatMap((effect) => (effect.do === 'reply' ? [effect.message] : []))
  }

  /** One message through the machine; the replies are for whoever sent it. */
  function take(message: Message): Reply[] {
    // A good moment, and rare enough, to see who is still there.
    if (message.type === 'command') callRoll()
    if (!state) return [{ type: 'refused', reason: 'unknown-session' }]
    const { state: next, effects } = step(state, message, now())
    return apply(next, effects)
  }

  function callRoll(): void {
    for (const participant of ground.dropSilent()) take({ type: 'dropped', participant })
  }

  function doDue(what: Due): void {
    if (what === 'publish' || what === 'forget') return
    if (what === 'roll-call') callRoll()
    const at = agenda.at(what)
    take({ type: 'due', what })
    // Done at this time, whatever the machine made of it; what it has set anew stands, even if that has come meanwhile.
    if (agenda.at(what) === at) agenda.put(what, null)
  }

  return {
    take,
    state: (): State | null => state,

    /** Makes the session, unless there is one already. */
    create(setup: Setup): boolean {
      if (state) return false
      const first = begin(setup, now())
      ground.atomically(() => store.create(setup, progressOf(first)))
      apply(withPresence(first, ground) ?? first, firstDues(first, now()))
      return true
    },

    /** The alarm has rung: does what is due, and says whether the report or the end of storage is. */
    ring(): { publish: boolean; forget: boolean } {
      const late = agenda.late(now())
      for (const what of late) doDue(what)
      agenda.wake()
      return { publish: late.includes('publish'), forget: late.includes('forget') }
    },

    /** Puts off what could not be done now. */
    postpone(what: Due, at: number): void {
      agenda.put(what, at)
      agenda.wake()
    },

    /** The rows are gone. */
    close(): void {
      state = null
      agenda.clear()
    },
  }
}

function keep(store: Store, effect: Effect, next: State): void {
  if (effect.do === 'keep-vote') store.keepVote(effect.vote)
  if (effect.do === 'keep-person') store.keepPerson(effect.person)
  if (effect.do === 'keep-progress') store.keepProgress(progressOf(next))
}

const isSaid = (effect: Effect): effect is Said => effect.do.startsWith('tell-') || effect.do === 'hang-up'

function withPresence(state: State | null, { connected, now }: Ground): State | null {
  if (!state) return null
  const { participants, watched } = connected()
  const present = new Set(participants.filter((id) => state.participants.has(id)))
  // A new deployment, or a fall of the process, has cut everyone off, and they are on their way back.
  const cutOff = present.size === 0 && !watched ? peopleIn(state) : []
  return { ...state, present, watched, seen: new Map(cutOff.map(({ id }) => [id, justLeft(now())])) }
}
