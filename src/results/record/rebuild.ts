import type { Batch, Place } from '../model.ts'
import { fold, noTally, type Tally } from '../statistics/tally.ts'
import { batchesOf, batchPlace } from './keys.ts'

type Read = (keys: readonly string[]) => Promise<readonly Batch[]>

/** The keys of batches by the place and version whose snapshot they make, each in the order they were written. */
export function batchesBySnapshot(keys: readonly string[]): Map<string, string[]> {
  const sorted = [...keys].filter((key) => batchPlace(key)).sort()
  return Map.groupBy(sorted, (key) => batchPlace(key)?.snapshot ?? '')
}

/** A tally made anew from immutable batches, in the order of their keys; equal to the ledger’s own to the bit. */
export async function rebuild(keys: readonly string[], read: Read): Promise<Tally> {
  let tally = noTally()
  // A batch is at most 700 KB, and KV gives at most 25 MB at once.
  for (let start = 0; start < keys.length; start += 25)
    for (const { rows } of await read(keys.slice(start, start + 25))) tally = fold(tally, rows)
  return tally
}

/** What an earlier ledger of this place left in KV, by version: empty unless the ledger was lost and made anew. */
export async function recover(
  kv: { keys: (prefix: string) => Promise<string[]>; read: Read },
  { quiz, shard }: Place,
): Promise<Map<string, Tally>> {
  const keys = (await kv.keys(batchesOf(quiz))).filter((key) => batchPlace(key)?.shard === shard)
  const found = new Map<string, Tally>()
  for (const some of batchesBySnapshot(keys).values())
    found.set(batchPlace(some[0] ?? '')?.version ?? '', await rebuild(some, kv.read))
  return found
}

/** Where two tallies differ: a path for each number, with what there should be and what there is. */
export function differences(rebuilt: unknown, stored: unknown, path = ''): string[] {
  if (isTable(rebuilt) && isTable(stored)) {
    const names = [...new Set([...Object.keys(rebuilt), ...Object.keys(stored)])]
    return names.flatMap((name) => differences(rebuilt[name], stored[name], path ? `${path}.${name}` : name))
  }
  return rebuilt === stored
    ? []
    : [`${path}: ${JSON.stringify(rebuilt)} in the batches, ${JSON.stringify(stored)} stored`]
}

// Arrays are tables of their places.
const isTable = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
