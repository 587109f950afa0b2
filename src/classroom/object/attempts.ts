/** Counts tries by address, in memory only, and says how long to wait after more than `most` in so many milliseconds. */
export function openTries({ most, within }: { most: number; within: number }, now: () => number) {
  const tries = new Map<string, { count: number; until: number }>()

  return {
    /** Forgets the addresses whose time is over. */
    prune: (): void => prune(tries, now()),

    /** Counts one more; where that is one too many, the seconds until the next may come, else 0. */
    tooMany(address: string): number {
      prune(tries, now())
      const entry = tries.get(address) ?? { count: 0, until: now() + within }
      tries.set(address, { ...entry, count: entry.count + 1 })
      return entry.count < most ? 0 : Math.ceil((entry.until - now()) / 1000)
    },
  }
}

/** Drops what is over; with every call, so that no address is remembered until the next one is counted. */
export function prune(entries: Map<string, { until: number }>, now: number): void {
  for (const [address, { until }] of entries) if (until <= now) entries.delete(address)
}
