import type { Sql } from '../results/book.ts'
import type { Due, Effect, Reply } from './effects.ts'
import { type Message, step } from './machine.ts'
import { firstDues } from './moves.ts'
import { begin, progressOf, type Setup, type State } from './state.ts'
import { openStore } from './store.ts'

/** What a session stands on; a test gives it another database, clock and sockets. */
export type Ground = {
  sql: Sql
  /** Runs synchronous writes as one: all of them last, or none. */
  atomically: (writes: () => void) => void
  wakeAt: (time: number | null) => void
  now: () => number
  /** Who is connected at this moment, as the sockets tell. */
  connected: () => { participants: string[]; watched: boolean }
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
  const { sql, now } = ground
  const store = openStore(sql)
  let state = withPresence(store.load(now()), ground)
  let dues = state ? store.dues() : new Map<Due, number>()

  /** Stores first; only what is stored becomes the state, and only then is anything said. */
  function apply(next: State, effects: readonly Effect[]): Reply[] {
    const changes = changed(dues, effects)
    const kept = effects.filter(({ do: what }) => what.startsWith('keep-'))
    if (kept.length + changes.size > 0)
      ground.atomically(() => {
        for (const effect of kept) keep(effect, next)
        for (const [what, at] of changes) store.keepDue(what, at)
      })
    state = next
    remember(changes)
    for (const effect of effects) if (isSaid(effect)) ground.say(effect)
    return effects.flatMap((effect) => (effect.do === 'reply' ? [effect.message] : []))
  }

  function keep(effect: Effect, next: State): void {
    if (effect.do === 'keep-vote') store.keepVote(effect.vote)
    if (effect.do === 'keep-person') store.keepPerson(effect.person)
    if (effect.do === 'keep-progress') store.keepProgress(progressOf(next))
  }

  function remember(changes: ReadonlyMap<Due, number | null>): void {
    if (changes.size === 0) return
    const before = earliest(dues)
    dues = merged(dues, changes)
    if (earliest(dues) !== before) ground.wakeAt(earliest(dues))
  }

  return {
    state: (): State | null => state,

    /** Makes the session, unless there is one already. */
    create(setup: Setup): boolean {
      if (state) return false
      const first = begin(setup, now())
      ground.atomically(() => store.create(setup, progressOf(first)))
      apply(withPresence(first, ground) ?? first, firstDues(first, now()))
      return true
    },

    /** One message through the machine; the replies are for whoever sent it. */
    take(message: Message): Reply[] {
      if (!state) return [{ type: 'refused', reason: 'unknown-session' }]
      const { state: next, effects } = step(state, message, now())
      return apply(next, effects)
    },

    /** The alarm has rung: does what is due, and says whether the report or the end of storage is. */
    ring(): { publish: boolean; forget: boolean } {
      const late = [...dues].flatMap(([what, at]) => (at <= now() ? [what] : []))
      for (const what of late) {
        if (what === 'publish' || what === 'forget') continue
        this.take({ type: 'due', what })
        // Whatever the machine made of it, it is not due again at this time.
        if ((dues.get(what) ?? Number.POSITIVE_INFINITY) <= now()) drop(what)
      }
      ground.wakeAt(earliest(dues))
      return { publish: late.includes('publish'), forget: late.includes('forget') }
    },

    /** Puts off what could not be done now. */
    postpone(what: Due, at: number): void {
      store.keepDue(what, at)
      remember(new Map([[what, at]]))
      ground.wakeAt(earliest(dues))
    },

    /** The rows are gone. */
    close(): void {
      state = null
      dues = new Map()
    },
  }

  function drop(what: Due): void {
    store.keepDue(what, null)
    dues = merged(dues, new Map([[what, null]]))
  }
}

const isSaid = (effect: Effect): effect is Said => effect.do.startsWith('tell-') || effect.do === 'hang-up'

function withPresence(state: State | null, { connected }: Ground): State | null {
  if (!state) return null
  const { participants, watched } = connected()
  return { ...state, present: new Set(participants.filter((id) => state.participants.has(id))), watched }
}

const earliest = (dues: ReadonlyMap<Due, number>): number | null =>
  dues.size === 0 ? null : Math.min(...dues.values())

/** What these effects change in the table of what is due; the last word on each counts. */
function changed(dues: ReadonlyMap<Due, number>, effects: readonly Effect[]): Map<Due, number | null> {
  const wanted = new Map<Due, number | null>()
  for (const effect of effects) if (effect.do === 'due') wanted.set(effect.what, effect.at)
  return new Map([...wanted].filter(([what, at]) => (dues.get(what) ?? null) !== at))
}

function merged(dues: ReadonlyMap<Due, number>, changes: ReadonlyMap<Due, number | null>): Map<Due, number> {
  const next = new Map(dues)
  for (const [what, at] of changes) {
    if (at === null) next.delete(what)
    else next.set(what, at)
  }
  return next
}
