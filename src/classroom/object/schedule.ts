import type { Due, Effect } from '../machine/effects.ts'
import type { Store } from './store.ts'

type Changes = ReadonlyMap<Due, number | null>

/** What is due and when: a table in storage, and one alarm that is set for the earliest. */
export function openSchedule(store: Store, setAlarm: (time: number | null) => void) {
  let times = store.dues()
  const earliest = (): number | null => (times.size === 0 ? null : Math.min(...times.values()))
  const wake = (): void => setAlarm(earliest())

  function remember(changes: Changes): void {
    const before = earliest()
    const entries = [...new Map<Due, number | null>([...times, ...changes])]
    times = new Map(entries.flatMap(([what, at]) => (at === null ? [] : [[what, at]])))
    if (earliest() !== before) wake()
  }

  return {
    /** Sets the alarm again, which the platform clears when it goes off. */
    wake,
    /** Takes over what has been stored. */
    remember,

    /** What these effects change. The last effect on each counts. */
    changes(effects: readonly Effect[]): Changes {
      const wanted = effects.flatMap((effect) => (effect.do === 'due' ? [[effect.what, effect.at] as const] : []))
      return new Map([...new Map(wanted)].filter(([what, at]) => (times.get(what) ?? null) !== at))
    },

    /** When something is due, or null where it is not. */
    at: (what: Due): number | null => times.get(what) ?? null,

    dueBy: (now: number): Due[] => [...times].flatMap(([what, at]) => (at <= now ? [what] : [])),

    /** Sets when something is due, or (null) that it is not. */
    put(what: Due, at: number | null): void {
      store.storeDue(what, at)
      remember(new Map([[what, at]]))
    },

    clear(): void {
      times = new Map()
    },
  }
}
