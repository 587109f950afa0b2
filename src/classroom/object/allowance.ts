import { type RowsADay, rowsWanted } from '../machine/rows.ts'
import type { Engine } from './engine.ts'

// So many shares are asked for before a message at the most: more than there are in a day.
const mostAsks = 50

/**
 * Asks for another share of the day’s rows, before a session writes more than it has been allowed. Classes of one network
 * share what a day has, so nobody gets all of it at once. `ask` says how many rows this start may have written today in all.
 */
export function openAllowance(
  engine: Engine,
  { ofSession }: Pick<RowsADay, 'ofSession'>,
  ask: (start: string, wanted: number) => Promise<number>,
  now: () => number,
) {
  let asking: Promise<void> | null = null

  async function askFor(start: string | undefined, wanted: number): Promise<void> {
    // A class is worth more than its count.
    const allowed = start === undefined ? ofSession : await ask(start, wanted).catch(() => wanted)
    engine.take({ type: 'rows', wanted, allowed, most: ofSession })
  }

  /** Comes back when there is room for so many messages, or no more to be had. */
  return async (messages = 1): Promise<void> => {
    for (let i = 0; i < mostAsks; i++) {
      const state = engine.state()
      const wanted = state && rowsWanted(state, messages, ofSession, now())
      if (!state || wanted === null) return
      asking ??= askFor(state.setup.start, wanted).finally(() => {
        asking = null
      })
      await asking
    }
  }
}
