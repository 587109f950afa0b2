/** A value and how many persons have it. */
export type Weighted = { value: number; weight: number }

/** Two values of the same persons, and how many they are. */
export type Pair = { x: number; y: number; weight: number }

export const count = (of: readonly { weight: number }[]): number => of.reduce((sum, { weight }) => sum + weight, 0)

/** The mean, or NaN of nothing. */
export const mean = (values: readonly Weighted[]): number =>
  values.reduce((sum, { value, weight }) => sum + value * weight, 0) / count(values)

/** The sum of the deviations from the mean, each raised to this power. */
export function deviations(values: readonly Weighted[], power: number): number {
  if (isConstant(values)) return 0
  const middle = mean(values)
  return values.reduce((sum, { value, weight }) => sum + (value - middle) ** power * weight, 0)
}

/** The variance of a sample (divisor n − 1), or null below two. */
export function variance(values: readonly Weighted[]): number | null {
  const n = count(values)
  return n < 2 ? null : deviations(values, 2) / (n - 1)
}

/** The covariance of a sample (divisor n − 1), or null below two. */
export function covariance(pairs: readonly Pair[]): number | null {
  const n = count(pairs)
  if (n < 2) return null
  const [x, y] = [mean(side(pairs, 'x')), mean(side(pairs, 'y'))]
  return pairs.reduce((sum, pair) => sum + (pair.x - x) * (pair.y - y) * pair.weight, 0) / (n - 1)
}

/** Pearson’s correlation, or null where either side never changes. */
export function correlation(pairs: readonly Pair[]): number | null {
  const [xs, ys] = [side(pairs, 'x'), side(pairs, 'y')]
  if (isConstant(xs) || isConstant(ys)) return null
  const [together, x, y] = [covariance(pairs), variance(xs), variance(ys)]
  return together === null || !x || !y ? null : together / Math.sqrt(x * y)
}

/** The greatest covariance that these two sets of values could have: each in rising order, paired by place. */
export function greatestCovariance(pairs: readonly Pair[]): number | null {
  const [xs, ys] = [rising(side(pairs, 'x')), rising(side(pairs, 'y'))]
  return covariance(paired(xs, ys))
}

export const side = (pairs: readonly Pair[], of: 'x' | 'y'): Weighted[] =>
  pairs.map((pair) => ({ value: pair[of], weight: pair.weight }))

/** Whether all values are one: compared, not computed, because a mean of equals may differ from them in the last bit. */
export const isConstant = (values: readonly Weighted[]): boolean =>
  values.every(({ value }) => value === values[0]?.value)

export const rising = (values: readonly Weighted[]): Weighted[] => [...values].sort((a, b) => a.value - b.value)

/** Two sorted sets of equal weight, side by side: as many pairs as there are steps in either. */
function paired(xs: readonly Weighted[], ys: readonly Weighted[]): Pair[] {
  const pairs: Pair[] = []
  for (let i = 0, j = 0, usedX = 0, usedY = 0; ; ) {
    const [x, y] = [xs[i], ys[j]]
    if (!x || !y) return pairs
    const weight = Math.min(x.weight - usedX, y.weight - usedY)
    pairs.push({ x: x.value, y: y.value, weight })
    usedX += weight
    usedY += weight
    if (usedX >= x.weight) [i, usedX] = [i + 1, 0]
    if (usedY >= y.weight) [j, usedY] = [j + 1, 0]
  }
}
