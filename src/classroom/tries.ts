const span = 600_000
const most = 10

/** Counts failures by address, in memory only: the eleventh within ten minutes is one too many. */
export function openTries(now: () => number) {
  const failures = new Map<string, { count: number; until: number }>()

  return {
    /** Counts one more; true where that is too many. */
    failed(address: string): boolean {
      for (const [known, { until }] of failures) if (until <= now()) failures.delete(known)
      const before = failures.get(address)
      const entry = before ?? { count: 0, until: now() + span }
      failures.set(address, { ...entry, count: entry.count + 1 })
      return entry.count >= most
    },
  }
}
