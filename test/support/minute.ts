/**
 * Waits for the next minute if less than this many seconds are left of the present one. The local rate limiter counts by
 * minutes of the clock, so a burst that falls into two of them may exceed neither limit.
 */
export async function minuteWith(seconds: number): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000)
  if (left < seconds * 1000) await new Promise((done) => setTimeout(done, left + 100))
}
