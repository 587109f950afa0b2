import { expect, test } from 'vitest'
import { openWithdrawals } from '../../../src/classroom/object/withdrawals.ts'
import type { Story } from '../../../src/stories/model.ts'

const setup = { quiz: 'small', version: 'v1' }
const withdrawn = [{ item: 'family.one', reason: 'It has two right answers.' }]
// Of a story it needs only the version, and what is withdrawn in it.
const story = (version: string, changes: Partial<Story> = {}): Story =>
  ({ quiz: { version, dossier: { withdrawn } }, ...changes }) as Story

test('the story is read once in half a minute, however many ask', async () => {
  let [now, reads] = [0, 0]
  const withdrawals = openWithdrawals(
    async () => {
      reads++
      return story('v2')
    },
    () => now,
  )
  const asked = await Promise.all(Array.from({ length: 50 }, () => withdrawals(setup)))
  expect([asked[49], reads]).toEqual([withdrawn, 1])
  now = 29_999
  await withdrawals(setup)
  expect(reads).toBe(1)
  now = 30_000
  await withdrawals(setup)
  expect(reads).toBe(2)
})

test.each<[string, () => Promise<Story | null>, unknown]>([
  ['nothing, while the version is the session’s own', async () => story('v1'), []],
  ['not known, where the story cannot be read', () => Promise.reject(new Error('KV is down.')), null],
  ['not known, where KV takes too long', () => new Promise(() => {}), null],
  ['not known, where what is known is old', async () => story('v2', { staleSince: 1 }), null],
  ['not known, where the story is gone', async () => null, null],
])('what is withdrawn is %s', async (_, read, expected) => {
  expect(await openWithdrawals(read, () => 0)(setup)).toEqual(expected)
})
