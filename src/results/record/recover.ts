import type { Batch, Place } from '../model.ts'
import type { Tally } from '../statistics/tally.ts'
import { batchesOf, batchPlace } from './keys.ts'
import { batchesBySnapshot, rebuild } from './rebuild.ts'

/** As much of KV as it takes to read batches back. */
export type BatchStore = {
  keys: (prefix: string) => Promise<string[]>
  read: (keys: readonly string[]) => Promise<Batch[]>
}

/** What an earlier ledger of this place left in KV, by version: empty unless the ledger was lost and made anew. */
export async function recover(store: BatchStore, { quiz, shard }: Place): Promise<Map<string, Tally>> {
  const keys = (await store.keys(batchesOf(quiz))).filter((key) => batchPlace(key)?.shard === shard)
  const found = new Map<string, Tally>()
  for (const some of batchesBySnapshot(keys).values()) {
    const version = batchPlace(some[0] ?? '')?.version ?? ''
    found.set(version, await rebuild(some, store.read))
  }
  return found
}
