/** When a ledger may write to KV: the first flushes after a quiet spell at once, later ones a flush interval apart. */
export type Pace = {
  /**
   * Until when the flushes made so far have used up the time, at an even pace (the generic cell rate algorithm, as in
   * ITU-T I.371). At most `burst` intervals ahead of the clock.
   */
  paid: number
}

// This many flushes in a row may come at once, so that the first readers see themselves counted.
const burst = 3
/** How long a flush waits for more, in milliseconds: well within the 5 s that are promised after a quiet spell. */
const gathering = 2500
/** A backlog of this many attempts is flushed at once. */
const full = 500
// KV takes one write a second to one key.
const shortestPause = 1100
const longestPause = 600_000

type Waiting = { count: number; since: number }
type Past = { flushedAt: number; failures: number }

/** When to flush what is waiting. */
export function nextFlush({ paid }: Pace, interval: number, waiting: Waiting, { flushedAt, failures }: Past): number {
  if (failures > 0) return flushedAt + Math.min(longestPause, 5000 * 2 ** (failures - 1))
  const earliest = flushedAt + shortestPause
  if (waiting.count >= full) return earliest
  return Math.max(earliest, waiting.since + gathering, paid - (burst - 1) * interval)
}

/** The pace after a flush. */
export const afterFlush = ({ paid }: Pace, interval: number, now: number): Pace => ({
  paid: Math.min(Math.max(paid, now) + interval, now + burst * interval),
})
