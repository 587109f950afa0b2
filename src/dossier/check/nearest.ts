/** The known word that was most probably meant: a slip or two away, or the beginning of it. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const ranked = [...known]
    .filter((other) => other !== word)
    .map((other) => ({ other, distance: distanceBetween(word, other) }))
    .sort((a, b) => a.distance - b.distance)
  const [best] = ranked
  if (best && best.distance <= Math.max(1, Math.floor(word.length / 3))) return best.other
  return ranked.find(({ other }) => word.length >= 3 && (other.startsWith(`${word}-`) || word.startsWith(`${other}-`)))
    ?.other
}

/** The fewest letters to insert, delete, exchange or swap with their neighbour (Damerau and Levenshtein). */
function distanceBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, exchanged, swapped))
    }
  }
  return at(a.length, b.length)
}
