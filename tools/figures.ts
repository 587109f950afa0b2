/** The middle of these numbers, or the mean of the two in the middle; NaN where there are none. */
export function median(numbers: readonly number[]): number {
  const rising = [...numbers].sort((a, b) => a - b)
  const middle = (rising.length - 1) / 2
  return ((rising[Math.floor(middle)] ?? Number.NaN) + (rising[Math.ceil(middle)] ?? Number.NaN)) / 2
}

/** The medians of these records, name by name. */
export const medians = <Name extends string>(
  records: readonly Readonly<Record<Name, number>>[],
): Record<Name, number> => {
  // The keys of a record of these names.
  const names = Object.keys(records[0] ?? {}) as Name[]
  const all = names.map((name) => [name, median(records.map((record) => record[name]))])
  return Object.fromEntries(all) as Record<Name, number>
}

/** A rounded number with its thousands apart: "14,600". */
export const whole = (number: number): string => Math.round(number).toLocaleString('en-US')

/** A table in Markdown; numbers follow the first column, so the others are aligned to the right. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
