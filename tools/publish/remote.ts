import { parsedJson } from '../../src/http/parsed-json.ts'
import type { Publication } from '../../src/stories/publishing/publication.ts'
import { type Store, VersionGone } from './store.ts'

/** The stories of a deployed Worker, which moves its index itself. Throws with the Worker’s words when it refuses. */
export function remoteStore(site: string, key: string): Store {
  async function ask(path: string, body?: Publication) {
    const headers = { Authorization: `Bearer ${key}`, Accept: 'application/json', 'Content-Type': 'application/json' }
    const answer = await fetch(new URL(`/api/publishing${path}`, site), {
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    // Whoever stands before the Worker may refuse in its own way, and that is no version that is broken.
    if (!answer.ok && parsedJson(text) === undefined)
      throw new Error(`${site} answers ${answer.status}: ${text.slice(0, 200)}`)
    const read = answer.headers.get('Content-Type')?.includes('json')
      ? JSON.parse(text)
      : { detail: text.slice(0, 200) }
    if (read.type === '/problems/story-moved') return { ok: false, reason: 'story-moved', present: read.present }
    if (read.type === '/problems/version-gone')
      throw new VersionGone(`${site} answers ${answer.status}: ${read.detail}`)
    if (!answer.ok) throw new Error(`${site} answers ${answer.status}: ${read.detail}`)
    return read
  }
  return {
    index: () => ask(''),
    read: (id, version) => ask(`/${id}/${version}`),
    publish: (move, version) => ask('', { move, ...(version && { version }) }),
  }
}
