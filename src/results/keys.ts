import type { Place } from './model.ts'

// Wide enough for every whole number a double holds, so that keys sort as their numbers do.
const digits = 16

/** Where a batch is kept: named by its first row, so that writing it again is writing the same. */
export const batchKey = ({ quiz, shard }: Place, version: string, first: number): string =>
  `results/${quiz}/${version}/${shard}/${String(first).padStart(digits, '0')}`

/** Where the running statistics of one version and shard are kept. */
export const snapshotKey = ({ quiz, shard }: Place, version: string): string => `stats/${quiz}/${version}/${shard}`
