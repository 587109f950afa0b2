// Milliseconds: the span of the first retry, and of the longest.
const first = 500
const longest = 15_000

/** How long to wait after so many failures: anything up to a span that doubles, so that a class does not come back at once. */
export const backoff = (failures: number, random: number): number =>
  random * Math.min(longest, first * 2 ** Math.max(0, failures - 1))
