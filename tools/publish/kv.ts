import { indexKey, versionKey } from '../../src/stories/keys.ts'
import { emptyIndex, type Index, type StoredVersion } from '../../src/stories/model.ts'
import { moved } from '../../src/stories/move.ts'
import { type Store, VersionGone } from './store.ts'

/** As much of a KV namespace as publishing needs. */
export type Kv = {
  get(key: string): Promise<string | null>
  put(key: string, value: string): Promise<void>
  delete(key: string): Promise<void>
}

/** Runs one publication while nobody else runs theirs on the same namespace. */
type Alone = <T>(work: () => Promise<T>) => Promise<T>

/** A namespace that is read as it was just written, as one on this machine is. A deployed one is not: remote.ts is for that. */
export function kvStore(kv: Kv, alone: Alone = (work) => work()): Store {
  const index = async (): Promise<Index> => JSON.parse((await kv.get(indexKey)) ?? JSON.stringify(emptyIndex))
  return {
    index,
    async read(id, version) {
      const text = await kv.get(versionKey(id, version))
      if (text === null) throw new VersionGone(`The version ${version} of ${id} is not in the store.`)
      return JSON.parse(text)
    },
    publish: (move, version) =>
      alone(async () => {
        const next = moved(await index(), move)
        if (!next.ok) return next
        // Whoever is killed after this line has changed nothing that a reader sees.
        const { entry, forget } = move
        if (version)
          await kv.put(versionKey(entry.id, version.quiz.version), JSON.stringify(version satisfies StoredVersion))
        await kv.put(indexKey, JSON.stringify(next.index))
        if (forget && forget !== entry.version) await kv.delete(versionKey(entry.id, forget))
        return next
      }),
  }
}
