import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Dossier } from '../../src/dossier/model.ts'
import { pack } from '../../src/questions/pack.ts'
import { indexKey, versionKey } from '../../src/stories/keys.ts'
import type { Index } from '../../src/stories/model.ts'
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
/** What whoever moves the index has; undefined where it does not answer. */
let published: Index | undefined
let asked: number

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
  published = JSON.parse(kept.get(indexKey) ?? '')
  reads = []
}
const newer = async (moves: number) => {
  asked++
  if (!published) throw new Error('The publisher is down.')
  return published.moves > moves ? published : null
}
const reader = () => storyReader(kv, newer, { lifetime: 20 * second, now: () => now })

beforeEach(async () => {
  ;[kept, reads, ttls, broken, now, asked] = [new Map(), [], [], () => false, 1_000_000, 0]
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await publish('one')
})

test('a busy story costs an isolate one read of its version, and one question in a lifetime of the index', async () => {
  const { current, version, list } = reader()
  for (let request = 0; request < 50; request++) await Promise.all([current(id), version(id, 'one'), list()])
  expect(reads.filter((key) => key === versionKey(id, 'one')).length).toBeLessThanOrEqual(2)
  now += 19 * second
  await current(id)
  const before = [reads.length, asked]
  now += 2 * second
  await Promise.all(Array.from({ length: 50 }, () => current(id)))
  expect([reads.length, asked - (before[1] ?? 0)]).toEqual([before[0], 1])
})

test.each([1, 2, 20])(
  'over ten busy minutes with %i stories an isolate reads KV once a minute and asks the publisher three times, whatever is asked of it',
  async (stories) => {
    for (let other = 1; other < stories; other++) await publish('one', { id: `other-${other}` })
    await publish('two')
    const { current, version, list } = reader()
    const request = () => Promise.all([current(id), version(id, 'one'), version(id, 'two'), list()])
    await request()
    const before = [reads.length, asked] as const
    const minutes = 10
    for (let at = 0; at < minutes * 60; at++) {
      now += second
      await request()
    }
    expect(reads.slice(before[0])).toEqual(Array.from({ length: minutes }, () => indexKey))
    expect((asked - before[1]) / minutes).toBe(3)
  },
)

test('an address that is no story, and a version that is not kept, cost no read of their own', async () => {
  const { current, version } = reader()
  const gone = [await current('wp-login.php'), await version(id, 'none'), await version('none', 'one')]
  expect(gone).toEqual([null, null, null])
  for (let at = 0; at < 10; at++) await version(id, `none-${at}`)
  expect([reads, asked]).toEqual([[indexKey], 1])
})

test('made-up versions are asked for once by many at a time, and the more seldom the longer it goes on', async () => {
  const { current, version } = reader()
  await current(id)
  const times: number[] = []
  for (let at = 0; at < 300; at++) {
    now += second
    const before = asked
    await Promise.all(Array.from({ length: 20 }, (_, i) => version(id, `none-${at}-${i}`)))
    if (asked > before) times.push(asked - before)
  }
  // One of each twenty, and another where the lifetime is over too: at first after two seconds, in the end once in a lifetime.
  expect(Math.max(...times)).toBeLessThanOrEqual(2)
  expect(times.length).toBeLessThanOrEqual(300 / 20 + 5)
  expect(reads.filter((key) => key === indexKey).length).toBeLessThanOrEqual(300 / 60 + 1)
  now += 20 * second
  await publish('two')
  const found = await Promise.all([version(id, 'two'), version(id, 'two')])
  expect(found.map((one) => one?.quiz.version)).toEqual(['two', 'two'])
})

test('a version that was published since is known as soon as somebody asks for it, or has seen it', async () => {
  const [asking, seeing] = [reader(), reader()]
  await Promise.all([asking.current(id), seeing.current(id)])
  now += 3 * second
  await publish('two')
  expect((await asking.version(id, 'two'))?.quiz.version).toBe('two')
  expect((await seeing.current(id))?.quiz.version).toBe('one')
  expect((await seeing.current(id, 'two'))?.quiz.version).toBe('two')
  expect((await seeing.version(id, 'one', 'two'))?.entry.version).toBe('two')
})

test('whoever comes while the index is asked for gets the copy where that is fresh, and waits where it is not', async () => {
  const { current } = reader()
  await current(id)
  await publish('two')
  const versions = async () =>
    (await Promise.all([current(id), current(id), current(id)])).map((found) => found?.quiz.version).sort()
  now += 21 * second
  expect(await versions()).toEqual(['one', 'one', 'two'])
  await publish('three')
  now += 50 * second
  expect(await versions()).toEqual(['three', 'three', 'three'])
})

test('a correction is seen once the index is read anew, and the version before it is still given', async () => {
  const { current, version } = reader()
  await current(id)
  await publish('two')
  expect((await current(id))?.quiz.version).toBe('one')
  now += 21 * second
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
  test('the publisher gives the index', async () => {
    broken = (key) => key === indexKey
    expect((await reader().list()).stories).toMatchObject([{ id, version: 'one' }])
  })

  test('and the publisher too, the last known copy is given, and said to be stale once it is a minute old', async () => {
    const { current, list } = reader()
    await current(id)
    const was = published
    ;[broken, published] = [() => true, undefined]
    now += 40 * second
    expect(await current(id)).not.toHaveProperty('staleSince')
    now += 40 * second
    expect(await current(id)).toMatchObject({ quiz: { version: 'one' }, staleSince: 1_000_000 })
    expect(await list()).toMatchObject({ stories: [{ id }], staleSince: 1_000_000 })
    ;[broken, published] = [() => false, was]
    now += 21 * second
    expect(await current(id)).not.toHaveProperty('staleSince')
  })

  test('only the publisher, KV is read once a minute, and its copy is taken to be half a minute old', async () => {
    const { current, list } = reader()
    await current(id)
    await publish('two')
    published = undefined
    for (let at = 0; at < 61; at++) {
      now += second
      await current(id)
    }
    expect((await current(id))?.quiz.version).toBe('two')
    expect(reads.filter((key) => key === indexKey)).toHaveLength(1)
    now += 31 * second
    expect(await list()).toMatchObject({ staleSince: now - 62 * second })
  })

  test('nothing is given where nothing is known', async () => {
    ;[broken, published] = [() => true, undefined]
    const { current, list } = reader()
    await expect(current(id)).rejects.toThrow('publisher is down')
    await expect(list()).rejects.toThrow('publisher is down')
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
  now += 61 * second
  expect((await current(id))?.quiz.version).toBe('two')
})
