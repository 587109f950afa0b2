/** Counts tries by address, in memory only, and says when there are more than `most` within so many milliseconds. */
export function openTries({ most, within }: { most: number; within: number }, now: () => number) {
  const tries = new Map<string, { count: number; until: number }>()

  return {
    /** Counts one more; true where that is one too many. */
    tooMany(address: string): boolean {
      for (const [known, { until }] of tries) if (until <= now()) tries.delete(known)
      const entry = tries.get(address) ?? { count: 0, until: now() + within }
      tries.set(address, { ...entry, count: entry.count + 1 })
      return entry.count >= most
    },
  }
}
