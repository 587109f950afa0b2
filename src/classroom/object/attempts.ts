/** Counts attempts by address, in memory only, and tells how long to wait after `most` of them in `within` milliseconds. */
export function openAttempts({ most, within }: { most: number; within: number }, now: () => number) {
  const attempts = new Map<string, { count: number; until: number }>()

  return {
    /** Forgets the addresses whose time is over. */
    prune: (): void => prune(attempts, now()),

    /** Counts one more. Returns the seconds to wait if that is one too many, else 0. */
    waitAfter(address: string): number {
      prune(attempts, now())
      const entry = attempts.get(address) ?? { count: 0, until: now() + within }
      attempts.set(address, { ...entry, count: entry.count + 1 })
      return entry.count < most ? 0 : Math.ceil((entry.until - now()) / 1000)
    },
  }
}

/** Deletes expired entries. Every call does that, so that no address is remembered until the next one is counted. */
export function prune(entries: Map<string, { until: number }>, now: number): void {
  for (const [address, { until }] of entries) if (until <= now) entries.delete(address)
}
