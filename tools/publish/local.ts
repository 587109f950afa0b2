import { closeSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { kvStore } from './kv.ts'
import type { Store } from './store.ts'

// Milliseconds: a publication takes some ten; a lock this old was left by a process that was killed.
const abandoned = 30_000

/** Uses the store of `npm start` on this machine, which may be running meanwhile. */
export async function withLocalStore<T>(folder: string | undefined, use: (store: Store) => Promise<T>): Promise<T> {
  const state = folder ?? join('.wrangler', 'state')
  mkdirSync(state, { recursive: true })
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: [{ type: 'ESModule', path: 'store.js', contents: 'export default {}' }],
      compatibilityDate: '2026-11-01',
      cf: false,
      kvNamespaces: ['STORIES'],
      // wrangler keeps the third form of its state there.
      resourcePersistencePath: join(state, 'v3'),
    }),
  )
  try {
    const kv = await miniflare.getKVNamespace('STORIES')
    return await use(kvStore(kv, (work) => locked(join(state, 'stories.lock'), work)))
  } finally {
    await miniflare.dispose()
  }
}

/** Runs the work while no other process holds this lock. */
async function locked<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!taken(file)) {
    if (Date.now() - heldSince(file) > abandoned) rmSync(file, { force: true })
    await wait(20)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function taken(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx'))
    return true
  } catch {
    return false
  }
}

function heldSince(file: string): number {
  try {
    return statSync(file).mtimeMs
  } catch {
    return Date.now()
  }
}
