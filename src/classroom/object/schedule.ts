import type { Due, Effect } from '../machine/effects.ts'
import type { Store } from './store.ts'

type Changes = ReadonlyMap<Due, number | null>

/** What is due and when: a table in storage, and one alarm that rings for the earliest. */
export function openAgenda(store: Store, wakeAt: (time: number | null) => void) {
  let dues = store.dues()

  const wake = (): void => wakeAt(earliest(dues))

  function remember(changes: Changes): void {
    if (changes.size === 0) return
    const before = earliest(dues)
    dues = merged(dues, changes)
    if (earliest(dues) !== before) wake()
  }

  return {
    wake,
    /** Takes over what has been stored. */
    remember,

    /** What these effects change; the last word on each counts. */
    changes(effects: readonly Effect[]): Changes {
      const wanted = new Map<Due, number | null>()
      for (const effect of effects) if (effect.do === 'due') wanted.set(effect.what, effect.at)
      return new Map([...wanted].filter(([what, at]) => (dues.get(what) ?? null) !== at))
    },

    /** When something is due, or null where it is not. */
    at: (what: Due): number | null => dues.get(what) ?? null,

    /** What is due by now. */
    late: (now: number): Due[] => [...dues].flatMap(([what, at]) => (at <= now ? [what] : [])),

    /** Sets when something is due, or (null) that it is not. */
    put(what: Due, at: number | null): void {
      store.keepDue(what, at)
      remember(new Map([[what, at]]))
    },

    /** The rows are gone. */
    clear(): void {
      dues = new Map()
    },
  }
}

const earliest = (dues: ReadonlyMap<Due, number>): number | null =>
  dues.size === 0 ? null : Math.min(...dues.values())

function merged(dues: ReadonlyMap<Due, number>, changes: Changes): Map<Due, number> {
  const next = new Map(dues)
  for (const [what, at] of changes) {
    if (at === null) next.delete(what)
    else next.set(what, at)
  }
  return next
}
