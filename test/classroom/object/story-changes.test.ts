import { expect, test } from 'vitest'
import { openStoryChanges } from '../../../src/classroom/object/story-changes.ts'
import type { Story } from '../../../src/stories/model.ts'

const setup = { quiz: 'small', version: 'v1' }
const withdrawn = [{ item: 'family.one', reason: 'It has two right answers.' }]
const corrections = [{ date: '2026-11-28', what: 'It was 68.', why: 'A slip.', claims: ['both-69'] }]
// Of a story it needs only the version, and what is withdrawn and corrected in it.
const story = (version: string, changes: Partial<Story> = {}): Story =>
  ({ quiz: { version, dossier: { withdrawn, corrections } }, ...changes }) as Story

test('the story is read once in half a minute, however many ask', async () => {
  let [now, reads] = [0, 0]
  const changesOf = openStoryChanges(
    async () => {
      reads++
      return story('v2')
    },
    () => now,
  )
  const asked = await Promise.all(Array.from({ length: 50 }, () => changesOf(setup)))
  expect([asked[49], reads]).toEqual([{ withdrawals: withdrawn, corrections }, 1])
  now = 29_999
  await changesOf(setup)
  expect(reads).toBe(1)
  now = 30_000
  await changesOf(setup)
  expect(reads).toBe(2)
})

test.each<[string, () => Promise<Story | null>, unknown]>([
  [
    'nothing withdrawn, while the version is the session’s own',
    async () => story('v1'),
    { withdrawals: [], corrections },
  ],
  ['not known, where the story cannot be read', () => Promise.reject(new Error('KV is down.')), null],
  ['not known, where KV takes too long', () => new Promise(() => {}), null],
  ['not known, where what is known is old', async () => story('v2', { staleSince: 1 }), null],
  ['not known, where the story is gone', async () => null, null],
])('what has changed is %s', async (_, read, expected) => {
  expect(await openStoryChanges(read, () => 0)(setup)).toEqual(expected)
})
