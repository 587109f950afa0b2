/** The middle of these numbers, or the mean of the two in the middle; NaN where there are none. */
export function median(numbers: readonly number[]): number {
  const rising = [...numbers].sort((a, b) => a - b)
  const middle = (rising.length - 1) / 2
  return ((rising[Math.floor(middle)] ?? Number.NaN) + (rising[Math.ceil(middle)] ?? Number.NaN)) / 2
}
