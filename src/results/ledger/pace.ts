/** When a ledger may write to KV: the first flushes after a quiet spell at once, later ones a flush interval apart. */
export type Pace = {
  /**
   * Time at which the flushes made so far would have been due at an even pace (the generic cell rate algorithm, as in
   * ITU-T I.371). At most `burst` intervals ahead of the clock.
   */
  paid: number
}

// Three flushes in a row may come at once, so that the first readers see themselves counted; then one an interval.
const burst = 3
/** How long a flush waits for company: well within the 5 s that are promised after a quiet spell. */
export const company = 2500
/** A backlog of this many attempts is flushed at once. */
export const crowd = 500
// KV takes one write a second to one key.
const breather = 1100
const longestWait = 600_000

export type Waiting = { count: number; since: number }
type Past = { flushedAt: number; failures: number }

/** When the next flush is due for what is waiting. */
export function due({ paid }: Pace, interval: number, waiting: Waiting, { flushedAt, failures }: Past): number {
  if (failures > 0) return flushedAt + Math.min(longestWait, 5000 * 2 ** (failures - 1))
  const earliest = flushedAt + breather
  if (waiting.count >= crowd) return earliest
  return Math.max(earliest, waiting.since + company, paid - (burst - 1) * interval)
}

/** The pace after a flush. */
export const paid = ({ paid }: Pace, interval: number, now: number): Pace => ({
  paid: Math.min(Math.max(paid, now) + interval, now + burst * interval),
})
