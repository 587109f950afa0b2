import { prune } from './attempts.ts'

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

  return {
    /** Counts one more. Returns whether that is one too many. */
    isOver(key: string): boolean {
      if (counts.size > mostKeys) prune(counts, now())
      const known = counts.get(key)
      const entry = known && known.until > now() ? known : { count: 0, until: now() + within }
      entry.count++
      counts.set(key, entry)
      return entry.count > most
    },
  }
}
