import { withLocalStore } from '../publish/local.ts'
import { type Pictures, picturesOf } from '../publish/publish.ts'
import { remoteStore } from '../publish/remote.ts'
import type { Store } from '../publish/store.ts'
import { fail } from './files.ts'

/** The flags that say which stories are meant: those of `npm start`, or of a deployed Worker. */
export const where = { remote: { type: 'boolean' }, 'persist-to': { type: 'string' } } as const

export type Where = { remote?: boolean | undefined; 'persist-to'?: string | undefined }

/** The deployed Worker that READOUT_URL names, with the key in PUBLISH_KEY; otherwise the state of `npm start`. */
export async function withStore<T>(to: Where, use: (store: Store) => Promise<T>): Promise<T> {
  if (!to.remote) return withLocalStore(to['persist-to'], use)
  return withRemote((site, key) => use(remoteStore(site, key)))
}

/** The deployed Worker that READOUT_URL names, with the key in PUBLISH_KEY. */
export async function withRemote<T>(use: (site: string, key: string) => Promise<T>): Promise<T> {
  const key = process.env.PUBLISH_KEY
  if (!key) fail('Set PUBLISH_KEY to the key of the deployed Worker. docs/operate.md says where it comes from.')
  try {
    return await use(site(), key)
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error), 1)
  }
}

/** The pictures of a story that are where it is published: on a deployed Worker, those that it has got with a deployment. */
export const picturesFor =
  (to: Where) =>
  async (id: string): Promise<Pictures> => {
    const { scores, pictures } = picturesOf(id)
    if (!to.remote) return { ...(scores && { scores }), ...(pictures && { pictures }) }
    const isThere = async (path: string): Promise<boolean> =>
      (await fetch(new URL(path, site()), { method: 'HEAD' })).ok
    return {
      ...(scores && (await isThere(`${scores}/0-of-5.png`)) && { scores }),
      ...(pictures?.[0] && (await isThere(pictures[0].path)) && { pictures }),
    }
  }

const site = (): string =>
  process.env.READOUT_URL ??
  fail('Set READOUT_URL to the address of the deployed Worker, such as https://quiz.news.example.')
