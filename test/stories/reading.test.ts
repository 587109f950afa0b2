import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Dossier } from '../../src/dossier/model.ts'
import { pack } from '../../src/questions/packing.ts'
import { indexKey, versionKey } from '../../src/stories/keys.ts'
import { storyReader } from '../../src/stories/reading.ts'
import { kvStore } from '../../tools/publish/kv.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { quizOf, readStory } from '../support/story.ts'

const second = 1000
const story = quizOf(readStory())
const { id } = story.dossier
const packed = (version: string, changed: Partial<Dossier> = {}) =>
  pack({ ...story, version, dossier: { ...story.dossier, ...changed } })

let kept: Map<string, string>
let reads: string[]
let ttls: number[]
let broken: (key: string) => boolean
let now: number

const kv = {
  get: async (key: string, options?: { cacheTtl: number }) => {
    reads.push(key)
    ttls.push(options?.cacheTtl ?? 0)
    if (broken(key)) throw new Error('KV GET failed: 500')
    return kept.get(key) ?? null
  },
  put: async (key: string, value: string) => void kept.set(key, value),
  delete: async (key: string) => void kept.delete(key),
}
const publish = async (version: string, changed: Partial<Dossier> = {}) => {
  await publishAll(kvStore(kv), [packed(version, changed)], () => ({}))
  reads = []
}
const reader = () => storyReader(kv, { lifetime: 30 * second, now: () => now })

beforeEach(async () => {
  ;[kept, reads, ttls, broken, now] = [new Map(), [], [], () => false, 1_000_000]
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await publish('one')
})

test('a busy story costs an isolate one read of its version, and one of the index in its lifetime', async () => {
  const { current, version, list } = reader()
  for (let request = 0; request < 50; request++) await Promise.all([current(id), version(id, 'one'), list()])
  expect(reads.filter((key) => key === versionKey(id, 'one')).length).toBeLessThanOrEqual(2)
  now += 29 * second
  await current(id)
  const before = reads.length
  now += 2 * second
  await Promise.all(Array.from({ length: 50 }, () => current(id)))
  expect(reads.slice(before)).toEqual([indexKey])
})

test('over ten busy minutes, an isolate reads KV at most once a minute for each of two stories, whichever version is asked for', async () => {
  await publish('one', { id: 'other' })
  await publish('two')
  const { current, version, list } = reader()
  const asked = () => Promise.all([current(id), current('other'), version(id, 'one'), version(id, 'two'), list()])
  await asked()
  const first = reads.length
  for (let at = 0; at < 600; at++) {
    now += second
    await asked()
  }
  const minutes = 10
  const stories = 2
  expect(reads.slice(first).every((key) => key === indexKey)).toBe(true)
  expect((reads.length - first) / minutes / stories).toBeLessThanOrEqual(1)
})

test('an address that is no story, and a version that is not kept, cost no read of their own', async () => {
  const { current, version } = reader()
  expect([await current('wp-login.php'), await version(id, 'none'), await version('none', 'one')]).toEqual([
    null,
    null,
    null,
  ])
  expect(reads).toEqual([indexKey])
})

test('a correction is seen once the index is read anew, and the version before it is still given', async () => {
  const { current, version } = reader()
  await current(id)
  await publish('two')
  expect((await current(id))?.quiz.version).toBe('one')
  now += 31 * second
  expect((await current(id))?.quiz.version).toBe('two')
  expect((await version(id, 'one'))?.quiz.version).toBe('one')
})

test('an earlier version knows what the present one has withdrawn, and is given, as stale, even where that cannot be read', async () => {
  const withdrawn = [{ item: 'fact.one', reason: 'Wrong.' }]
  await publish('two', { withdrawn })
  const earlier = await reader().version(id, 'one')
  expect(earlier?.quiz.withdrawnSince).toEqual(withdrawn)
  expect(earlier).not.toHaveProperty('staleSince')
  expect((await reader().version(id, 'two'))?.quiz).not.toHaveProperty('withdrawnSince')
  kept.delete(versionKey(id, 'two'))
  const alone = await reader().version(id, 'one')
  expect(alone).toMatchObject({ quiz: { version: 'one', withdrawnSince: [] }, staleSince: now })
})

test('an earlier version knows what has been corrected since, and its own corrections where that cannot be read', async () => {
  const today = new Date().toISOString().slice(0, 10)
  const corrections = [{ date: today, what: 'It was 68, and is 69.', why: 'A slip.', claims: ['both-69'] }]
  await publish('two', { corrections })
  expect((await reader().version(id, 'one'))?.quiz.correctedSince).toEqual(corrections)
  expect((await reader().version(id, 'two'))?.quiz).not.toHaveProperty('correctedSince')
  kept.delete(versionKey(id, 'two'))
  expect((await reader().version(id, 'one'))?.quiz).not.toHaveProperty('correctedSince')
})

test('what is given is the story that was published, whole', async () => {
  expect((await reader().current(id))?.quiz).toEqual({ ...story, version: 'one' })
})

describe('when KV fails', () => {
  test('the last known copy is given, and said to be stale once it is a minute old', async () => {
    const { current, list } = reader()
    await current(id)
    broken = () => true
    now += 40 * second
    expect(await current(id)).not.toHaveProperty('staleSince')
    now += 40 * second
    expect(await current(id)).toMatchObject({ quiz: { version: 'one' }, staleSince: 1_000_000 })
    expect(await list()).toMatchObject({ stories: [{ id }], staleSince: 1_000_000 })
    broken = () => false
    now += 31 * second
    expect(await current(id)).not.toHaveProperty('staleSince')
  })

  test('nothing is given where nothing is known', async () => {
    broken = () => true
    const { current, list } = reader()
    await expect(current(id)).rejects.toThrow('KV GET failed')
    await expect(list()).rejects.toThrow('KV GET failed')
  })

  test('only for the newest version, the version before it is given, and said to be stale', async () => {
    await publish('two')
    kept.delete(versionKey(id, 'two'))
    const { current } = reader()
    expect(await current(id)).toMatchObject({ quiz: { version: 'one' }, staleSince: now })
    reads = []
    await current(id)
    expect(reads).toEqual([])
  })

  test('to have a version yet, it is not asked to keep that answer for long', async () => {
    await publish('two')
    const late = kept.get(versionKey(id, 'two')) ?? ''
    kept.delete(versionKey(id, 'two'))
    const { current } = reader()
    await current(id)
    kept.set(versionKey(id, 'two'), late)
    now += 11 * second
    expect((await current(id))?.quiz.version).toBe('two')
    expect(ttls.at(-1)).toBe(30)
  })
})

test('a document of another version than its key says is not given', async () => {
  kept.set(versionKey(id, 'one'), JSON.stringify({ format: 1, quiz: packed('other') }))
  await expect(reader().current(id)).rejects.toThrow('holds another version')
})

test('an index that is older than the one known is not taken', async () => {
  const old = kept.get(indexKey) ?? ''
  await publish('two')
  const { current } = reader()
  await current(id)
  kept.set(indexKey, old)
  now += 31 * second
  expect((await current(id))?.quiz.version).toBe('two')
})
