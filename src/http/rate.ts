// More than a full session has.
const mostKeys = 2000

/** How much of something is taken: this many, within this many milliseconds. */
export type Rate = { most: number; within: number }

/**
 * Counts by key, in memory only. An object that sleeps forgets the counts; it sleeps after ten seconds without a message, so
 * what is counted in ten seconds is not lost by that.
 */
export function openRate({ most, within }: Rate, now: () => number) {
  const counts = new Map<string, { count: number; until: number }>()

  /** Forgets the keys whose time is over. */
  function prune(): void {
    for (const [key, { until }] of counts) if (until <= now()) counts.delete(key)
  }

  return {
    prune,

    /** Begins anew with this key. */
    forget: (key: string): void => void counts.delete(key),

    /** Counts one more. Returns the whole seconds to wait if that is one too many, and else 0. */
    waitAfter(key: string): number {
      if (counts.size > mostKeys) prune()
      const known = counts.get(key)
      const entry = known && known.until > now() ? known : { count: 0, until: now() + within }
      entry.count++
      counts.set(key, entry)
      return entry.count > most ? Math.ceil((entry.until - now()) / 1000) : 0
    },
  }
}
