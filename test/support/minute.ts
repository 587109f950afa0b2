/**
 * Waits, where less than this many seconds of the present minute are left. The local rate limiter counts by minutes of the
 * clock, and a burst that falls into two of them may exceed neither’s limit.
 */
export async function minuteWith(seconds: number): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000)
  if (left < seconds * 1000) await new Promise((done) => setTimeout(done, left + 100))
}
