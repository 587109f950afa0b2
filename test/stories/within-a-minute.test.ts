import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followStory } from '../../src/embed/browser/follow.ts'
import { pack } from '../../src/questions/pack.ts'
import { freshness } from '../../src/stories/freshness.ts'
import { indexKey } from '../../src/stories/keys.ts'
import type { Index } from '../../src/stories/model.ts'
import { storyReader } from '../../src/stories/reading.ts'
import { kvStore } from '../../tools/publish/kv.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { quizOf, readStory } from '../support/story.ts'

// The way of a correction from the publisher to a reader, with a clock of its own: KV with its cache at this place, isolates
// that read it and ask the publisher, the cache before the Worker, and an open widget’s own code.
const second = 1000
const story = quizOf(readStory())
const { id } = story.dossier
const page = `https://readout.test/embed/${id}`
const lifetime = Number(/^INDEX_SECONDS = "(\d+)"$/m.exec(readFileSync('wrangler.toml', 'utf8'))?.[1]) * second
// Seconds between two publications: a prime, so that they fall at every moment of each part’s turn.
const rhythm = 71
const publications = 60

let written: Map<string, string>
let near: Map<string, { value: string | null; at: number }>
let published: Index
let requests: number
let taken: { version: string; at: number }[]

afterEach(() => void vi.useRealTimers())
beforeEach(async () => {
  vi.useFakeTimers({ now: 0 })
  ;[written, near, requests, taken] = [new Map(), new Map(), 0, []]
  await publish('0000000000')
})

const kv = {
  get: async (key: string, { cacheTtl = 0 } = {}) => {
    const known = near.get(key)
    if (known && Date.now() - known.at < cacheTtl * second) return known.value
    const value = written.get(key) ?? null
    near.set(key, { value, at: Date.now() })
    return value
  },
  put: async (key: string, value: string) => void written.set(key, value),
  delete: async (key: string) => void written.delete(key),
}

async function publish(version: string): Promise<void> {
  await publishAll(
    kvStore({ ...kv, get: async (key) => written.get(key) ?? null }),
    [pack({ ...story, version })],
    () => ({}),
  )
  published = JSON.parse(written.get(indexKey) ?? '')
}

/**
 * The Worker behind its cache: which version an address is answered with, from any of its isolates. Other readers keep them
 * busy, so that each has an index of another age.
 */
function edge() {
  const newer = async (moves: number) => (published.moves > moves ? published : null)
  const isolates = Array.from({ length: 4 }, () => storyReader(kv, newer, { lifetime }))
  const stored = new Map<string, { version: string; until: number }>()
  for (const [count, isolate] of isolates.entries())
    setTimeout(() => setInterval(() => void isolate.current(id), second), count * 5 * second)
  return async (address: string): Promise<string> => {
    requests++
    const hit = stored.get(address)
    if (hit && hit.until > Date.now()) return hit.version
    const seen = new URL(address).searchParams.get('present') ?? undefined
    const isolate = isolates[Math.imul(requests, 2_654_435_761) >>> 30]
    const version = (await isolate?.current(id, seen))?.entry.version ?? ''
    const seconds = address.endsWith('/version') ? freshness.present : freshness.page
    stored.set(address, { version, until: Date.now() + seconds * second })
    return version
  }
}

/** Publishes again and again while `reading` goes on each second; how many seconds each publication took to be seen. */
async function delays(
  reading: (passed: number) => Promise<void>,
  seenAt: (version: string) => number | undefined,
): Promise<number[]> {
  const found: number[] = []
  for (let count = 1; count <= publications; count++) {
    const version = `${count}`.padStart(10, '0')
    await publish(version)
    const at = Date.now()
    for (let passed = 0; passed < rhythm; passed++) {
      await reading(passed)
      await vi.advanceTimersByTimeAsync(second)
    }
    found.push(((seenAt(version) ?? Number.POSITIVE_INFINITY) - at) / second)
  }
  return found
}

test('from a minute after its publication no reader gets a page from before a correction', async () => {
  const ask = edge()
  let last: { version: string; at: number } = { version: '', at: 0 }
  const changes = new Map<string, number>()
  const found = await delays(
    async () => {
      const version = await ask(page)
      if (version === last.version) return
      // Never back to an earlier one.
      expect(version > last.version).toBe(true)
      last = { version, at: Date.now() }
      changes.set(version, last.at)
    },
    (version) => changes.get(version),
  )
  expect(found).toHaveLength(publications)
  expect(Math.max(...found)).toBeLessThanOrEqual(60)
  // The sum is played, and not one of its parts alone.
  expect(Math.max(...found)).toBeGreaterThan(freshness.page + lifetime / second / 2)
})

test('an open widget takes a correction over within a minute of its publication', async () => {
  const ask = edge()
  const heard = new Map<string, () => void>()
  vi.stubGlobal('document', {
    hidden: false,
    querySelector: () => ({ dataset: { present: '0000000000' } }),
    addEventListener: (type: string, listener: () => void) => heard.set(type, listener),
  })
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
    },
  )
  vi.stubGlobal(
    'DOMParser',
    class {
      parseFromString = (version: string) => ({ querySelector: () => ({ dataset: { present: version } }) })
    },
  )
  vi.stubGlobal('location', { pathname: `/embed/${id}` })
  vi.stubGlobal('fetch', async (address: string) => {
    const version = await ask(new URL(address, page).href)
    return { ok: true, json: async () => ({ version }), text: async () => version }
  })
  // As much of an element as it asks for.
  followStory({} as unknown as HTMLElement, page, (now) => {
    const version = now.querySelector<HTMLElement>('main')?.dataset.present ?? ''
    taken.push({ version, at: Date.now() })
  })
  const found = await delays(
    // Touched now and then, as by somebody who reads: otherwise it would stop asking after ten minutes.
    async (passed) => (passed === 40 ? heard.get('pointerdown')?.() : undefined),
    (version) => taken.find((one) => one.version === version)?.at,
  )
  expect(found).toHaveLength(publications)
  expect(Math.max(...found)).toBeLessThanOrEqual(60)
  expect(Math.max(...found)).toBeGreaterThan(30 + lifetime / second / 2)
})
