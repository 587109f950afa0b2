import type { Place } from '../model.ts'

// Wide enough for every whole number a double holds, so that keys sort as their numbers do.
const digits = 16

/** Where a batch is stored: named by its first row, so that writing it again is writing the same. */
export const batchKey = ({ quiz, shard }: Place, version: string, first: number): string =>
  `results/${quiz}/${version}/${shard}/${String(first).padStart(digits, '0')}`

/** Where the running statistics of one version and shard are stored. */
export const snapshotKey = ({ quiz, shard }: Place, version: string): string => `stats/${quiz}/${version}/${shard}`

/** What the batches of a quiz begin with. */
export const batchesOf = (quiz: string): string => `results/${quiz}/`

/** What the key of a batch says, and the key of the snapshot it counts in; null for the key of anything else. */
export function batchPlace(key: string): { quiz: string; version: string; shard: number; snapshot: string } | null {
  const [kind, quiz, version, shard, first] = key.split('/')
  if (kind !== 'results' || !quiz || !version || !shard || !first) return null
  const place = { quiz, shard: Number(shard) }
  return { ...place, version, snapshot: snapshotKey(place, version) }
}
