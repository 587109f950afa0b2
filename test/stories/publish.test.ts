import { beforeEach, expect, test, vi } from 'vitest'
import { assemble } from '../../src/questions/edition.ts'
import { lengths } from '../../src/questions/model.ts'
import { pack } from '../../src/questions/pack.ts'
import { unpack } from '../../src/questions/packing.ts'
import { indexKey, versionKey } from '../../src/stories/keys.ts'
import { emptyIndex } from '../../src/stories/model.ts'
import { moved } from '../../src/stories/move.ts'
import { storyReader } from '../../src/stories/reading.ts'
import { compileQuiz } from '../../tools/compile/quizzes.ts'
import { kvStore } from '../../tools/publish/kv.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { remoteStore } from '../../tools/publish/remote.ts'
import { VersionGone } from '../../tools/publish/store.ts'
import { broughtBack } from '../../tools/story/publish.ts'
import { quizOf, readStory } from '../support/story.ts'

const story = quizOf(readStory())
const { id } = story.dossier
const packed = (version: string, of = id) => pack({ ...story, version, dossier: { ...story.dossier, id: of } })

let kept: Map<string, string>
let killedAt: string | undefined
const kv = {
  get: async (key: string) => kept.get(key) ?? null,
  put: async (key: string, value: string) => {
    if (key === killedAt) throw new Error('killed')
    kept.set(key, value)
  },
  delete: async (key: string) => {
    if (key === killedAt) throw new Error('killed')
    kept.delete(key)
  },
}
const publish = (...quizzes: ReturnType<typeof packed>[]) => publishAll(kvStore(kv), quizzes, () => ({}))
const noPublisher = async () => null
const present = async () => (await storyReader(kv, noPublisher, { lifetime: 0 }).current(id))?.quiz.version

beforeEach(() => {
  ;[kept, killedAt] = [new Map(), undefined]
})

test('a publisher that is killed between version and index has changed nothing for readers, and may publish again', async () => {
  await publish(packed('one'))
  killedAt = indexKey
  await expect(publish(packed('two'))).rejects.toThrow('killed')
  expect([kept.has(versionKey(id, 'two')), await present()]).toEqual([true, 'one'])
  killedAt = undefined
  expect(await publish(packed('two'))).toMatchObject([{ outcome: 'published', was: 'one' }])
  expect(await present()).toBe('two')
})

test('a publisher that is killed before the version is written has changed nothing at all', async () => {
  await publish(packed('one'))
  const before = new Map(kept)
  killedAt = versionKey(id, 'two')
  await expect(publish(packed('two'))).rejects.toThrow('killed')
  expect(kept).toEqual(before)
})

test('a new correction dated before the story appeared, or after now, is refused; one that was there at first is not', async () => {
  const on = (version: string, ...dates: string[]) => {
    const corrections = dates.map((date) => ({ date, what: `Corrected on ${date}.`, why: 'A slip.', claims: [] }))
    return pack({ ...story, version, dossier: { ...story.dossier, corrections } })
  }
  const today = new Date().toISOString().slice(0, 10)
  await publish(on('one', '2022-06-20'))
  for (const date of ['2022-06-21', '2999-01-01'])
    expect(await publish(on('two', '2022-06-20', date))).toMatchObject([{ outcome: 'misdated', was: 'one' }])
  expect([kept.has(versionKey(id, 'two')), await present()]).toEqual([false, 'one'])
  expect(await publish(on('three', '2022-06-20', today))).toMatchObject([{ outcome: 'published' }])
})

test('a version that is pruned is kept no longer; killed on the way, nobody is led to it; taken back, it has its old place', async () => {
  for (const version of ['one', 'two', 'three']) await publish(packed(version))
  const store = kvStore(kv)
  const move = async () => {
    const [entry] = (await store.index()).stories
    if (!entry) throw new Error('The story is not published.')
    const { versions, ...now } = entry
    return { versions, move: { entry: now, expected: now.version, at: '2099-01-01' } }
  }
  const before = await move()
  const document = await store.read(id, 'one')
  killedAt = versionKey(id, 'one')
  await expect(store.publish({ ...before.move, forget: 'one' })).rejects.toThrow('killed')
  killedAt = undefined
  const { version } = storyReader(kv, noPublisher, { lifetime: 0 })
  expect([await version(id, 'one'), await present()]).toEqual([null, 'three'])
  await store.publish({ ...before.move, forget: 'one' })
  expect(kept.has(versionKey(id, 'one'))).toBe(false)
  await store.publish({ ...before.move, forget: 'three' })
  expect(await present()).toBe('three')

  const [keep] = before.versions
  if (keep) await store.publish({ ...before.move, keep }, document)
  expect((await move()).versions).toEqual(before.versions)
  expect([(await version(id, 'one'))?.quiz.version, await present()]).toEqual(['one', 'three'])
})

test('what the desk has withdrawn stays withdrawn when the file is published that does not know of it', async () => {
  const file = compileQuiz(readStory())
  const [item = '', other = ''] = file.bank.map(({ id }) => id)
  const here = { item, reason: 'Wrong.', desk: '2026-11-28' }
  // Of a question that is not made any more: versions before it would ask it again.
  const gone = { item: 'order.made-once', reason: 'Wrong.', desk: '2026-11-28' }
  const atDesk = compileQuiz({ ...file.dossier, withdrawn: [here, gone, ...file.dossier.withdrawn] })
  await publish(pack(file))
  await publish(pack(atDesk))
  expect(await publish(pack(file))).toMatchObject([{ outcome: 'unchanged', version: atDesk.version }])

  const withdrawn = [{ item: other, reason: 'Dull.' }, ...file.dossier.withdrawn]
  const [published] = await publish(pack(compileQuiz({ ...file.dossier, withdrawn })))
  const now = (await storyReader(kv, noPublisher, { lifetime: 0 }).current(id))?.quiz
  expect([published?.outcome, now?.version]).toEqual(['published', published?.version])
  expect(now?.dossier.withdrawn).toEqual([here, gone, ...withdrawn])
  expect(now?.bank.map(({ id }) => id)).toEqual(file.bank.map(({ id }) => id).slice(2))
})

/** A story from which the desk has withdrawn a question, so that its version `two` is present. */
async function withdrawnAtDesk() {
  const here = { item: story.bank[0]?.id ?? '', reason: 'Wrong.', desk: '2026-11-28' }
  const withdrawn = [here, ...story.dossier.withdrawn]
  await publish(packed('one'))
  await publish(pack({ ...story, version: 'two', dossier: { ...story.dossier, withdrawn } }))
  return withdrawn
}

test('a present version that fails to be read once stops the publication, so that what the desk has withdrawn stays so', async () => {
  const withdrawn = await withdrawnAtDesk()
  const store = kvStore(kv)
  const read = vi.spyOn(store, 'read').mockRejectedValueOnce(new TypeError('fetch failed'))
  await expect(publishAll(store, [packed('three')], () => ({}))).rejects.toThrow('fetch failed')
  expect([kept.has(versionKey(id, 'three')), await present()]).toEqual([false, 'two'])
  expect(await publishAll(store, [packed('three')], () => ({}))).toMatchObject([{ outcome: 'published', was: 'two' }])
  expect(read).toHaveBeenCalledTimes(2)
  const now = (await storyReader(kv, noPublisher, { lifetime: 0 }).current(id))?.quiz
  expect(now?.dossier.withdrawn).toEqual(withdrawn)
})

test.each([
  ['is gone', (key: string) => kept.delete(key)],
  ['is no JSON', (key: string) => kept.set(key, '{"format":1,')],
])('a present version that %s can be replaced, by a file with corrections too', async (_, broken) => {
  await withdrawnAtDesk()
  broken(versionKey(id, 'two'))
  const on = (date: string, version: string) => {
    const corrections = [{ date, what: 'It was Tuesday.', why: 'A slip.', claims: [] }]
    return pack({ ...story, version, dossier: { ...story.dossier, corrections } })
  }
  expect(await publish(on('2999-01-01', 'three'))).toMatchObject([{ outcome: 'misdated' }])
  const today = new Date().toISOString().slice(0, 10)
  expect(await publish(on(today, 'four'))).toMatchObject([{ outcome: 'published', was: 'two' }])
})

test('a deployed store tells a version that is gone from any other refusal', async () => {
  const answers = (status: number, type: string, body: string) =>
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, { status, headers: { 'Content-Type': type } }))
  const read = () => remoteStore('https://readout.example', 'key').read(id, 'one')
  answers(404, 'application/problem+json', '{"type":"/problems/version-gone","detail":"It is gone."}')
  await expect(read()).rejects.toThrow(VersionGone)
  for (const [type, body] of [
    ['application/json', '<h1>Bad gateway'],
    ['text/html', '<h1>Bad gateway'],
    ['application/problem+json', '{"type":"/problems/unavailable","detail":"Bad gateway"}'],
  ] as const) {
    answers(502, type, body)
    const error = await read().catch((error) => error)
    expect([error.constructor, error.message]).toEqual([Error, expect.stringContaining('answers 502: ')])
    expect(error.message).toContain('Bad gateway')
  }
})

test('a rollback that would ask again what is withdrawn names it', () => {
  const now = [
    { item: 'fact.one', reason: 'Wrong.' },
    { family: 'order', reason: 'Dull.' },
  ]
  expect(broughtBack(now, now.slice(0, 1))).toEqual(now.slice(1))
  expect([broughtBack(now), broughtBack(undefined, now), broughtBack(now, now)]).toEqual([now, [], []])
})

test('what is published already is left as it is', async () => {
  await publish(packed('one'))
  const before = new Map(kept)
  expect(await publish(packed('one'))).toMatchObject([{ outcome: 'unchanged' }])
  expect(kept).toEqual(before)
})

test('of two who publish at once the second is told which version the first has made present', async () => {
  await publish(packed('one'))
  const seen = await kvStore(kv).index()
  await publish(packed('two'))
  const second = publishAll({ ...kvStore(kv), index: async () => seen }, [packed('three')], () => ({}))
  expect(await second).toMatchObject([{ outcome: 'refused', was: 'two' }])
  expect([await present(), kept.has(versionKey(id, 'three'))]).toEqual(['two', false])
})

test('a version that comes back is kept once, with the moment it was first published', () => {
  const entry = (version: string) => ({ id, version, date: '2022-06-15' }) as Parameters<typeof moved>[1]['entry']
  const steps = [
    ['one', null, 'a'],
    ['two', 'one', 'b'],
    ['one', 'two', 'c'],
  ] as const
  const index = steps.reduce((before, [version, expected, at]) => {
    const next = moved(before, { entry: entry(version), expected, at })
    return next.ok ? next.index : before
  }, emptyIndex)
  expect(index).toMatchObject({
    moves: 3,
    stories: [
      {
        version: 'one',
        versions: [
          { version: 'one', at: 'a' },
          { version: 'two', at: 'b' },
        ],
      },
    ],
  })
})

test('two hundred stories are listed, newest first, by one read of less than 200 KB', async () => {
  const quiz = packed('one')
  const dated = (n: number) => {
    const date = new Date(Date.UTC(2020, 0, n)).toISOString().slice(0, 10)
    return { ...quiz, dossier: { ...quiz.dossier, id: `story-${n}`, date } }
  }
  for (let n = 1; n <= 200; n++) await publish(dated(n))
  const { stories } = await storyReader(kv, noPublisher, { lifetime: 0 }).list()
  expect([stories.length, stories[0]?.id, stories[199]?.id]).toEqual([200, 'story-200', 'story-1'])
  expect(kept.get(indexKey)?.length).toBeLessThan(200_000)
})

test('every edition of a version asks the same before it is stored and after, in all lengths', () => {
  const back = unpack(JSON.parse(JSON.stringify(pack(story))))
  for (const length of lengths)
    for (let edition = 1; edition <= 500; edition += 7)
      expect(assemble(back, { edition, length })).toEqual(assemble(story, { edition, length }))
})
