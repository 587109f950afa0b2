import type { Index, StoredVersion } from '../../src/stories/model.ts'
import type { Moved } from '../../src/stories/move.ts'
import type { Publication } from '../../src/stories/publishing/publication.ts'
import { askWorker, refusalOf } from './ask-worker.ts'
import { type Store, Unsigned, VersionGone } from './store.ts'

/** The stories of a deployed Worker, which moves its index itself. Throws with the Worker’s words when it refuses. */
export function remoteStore(site: string, key: string): Store {
  async function ask(path: string, publication?: Publication): Promise<unknown> {
    const answer = await askWorker(site, key, `/api/publishing${path}`, publication)
    const { ok, body } = answer
    if (body.type === '/problems/story-moved') return { ok: false, reason: 'story-moved', present: body.present }
    if (body.type === '/problems/version-gone') throw new VersionGone(refusalOf(site, answer))
    if (body.type === '/problems/unsigned') throw new Unsigned(refusalOf(site, answer), Number(body.unsigned))
    if (!ok) throw new Error(refusalOf(site, answer))
    return body
  }
  // The shapes of src/stories/publishing/routes.ts.
  return {
    index: () => ask('') as Promise<Index>,
    read: (id, version) => ask(`/${id}/${version}`) as Promise<StoredVersion>,
    publish: (move, version) => ask('', { move, ...(version && { version }) }) as Promise<Moved>,
  }
}
