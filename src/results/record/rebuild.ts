import type { Batch } from '../model.ts'
import { fold, noTally, type Tally } from '../statistics/tally.ts'
import { batchPlace } from './keys.ts'

/** The keys of batches by the place and version whose snapshot they make, each in the order they were written. */
export function batchesBySnapshot(keys: readonly string[]): Map<string, string[]> {
  const sorted = [...keys].filter((key) => batchPlace(key)).sort()
  return Map.groupBy(sorted, (key) => batchPlace(key)?.snapshot ?? '')
}

/** A tally made anew from immutable batches, in the order of their keys; equal to the ledger’s own to the bit. */
export async function rebuild(
  keys: readonly string[],
  read: (keys: readonly string[]) => Promise<readonly Batch[]>,
): Promise<Tally> {
  let tally = noTally()
  // A batch is at most 700 KB, and KV gives at most 25 MB at once.
  for (let start = 0; start < keys.length; start += 25)
    for (const { rows } of await read(keys.slice(start, start + 25))) tally = fold(tally, rows)
  return tally
}

/** Where two tallies differ: a path for each number, with what there should be and what there is. */
export function differences(rebuilt: unknown, kept: unknown, path = ''): string[] {
  if (isTable(rebuilt) && isTable(kept)) {
    const names = [...new Set([...Object.keys(rebuilt), ...Object.keys(kept)])]
    return names.flatMap((name) => differences(rebuilt[name], kept[name], path ? `${path}.${name}` : name))
  }
  return rebuilt === kept ? [] : [`${path}: ${JSON.stringify(rebuilt)} in the batches, ${JSON.stringify(kept)} kept`]
}

// Arrays are tables of their places.
const isTable = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
