import { expect, test } from 'vitest'
import { assemble } from '../../src/questions/edition.ts'
import { quizText } from '../../src/quiz/text.ts'
import { changesSince } from '../../src/stories/changes.ts'
import { entryOf } from '../../src/stories/entry.ts'
import { quizOf, readStory } from '../support/story.ts'

const before = quizOf(readStory())
const now = { ...before, version: 'now' }
const versions = [
  { version: before.version, at: '2026-11-01T00:00:00Z' },
  { version: now.version, at: '2026-11-02T00:00:00Z' },
]
const entry = { ...entryOf(now), versions }
const assembled = assemble(before, { edition: 1, length: 5 })
if (!assembled.ok) throw new Error(assembled.reason)
const { edition } = assembled

test('of the present version nothing has changed', () => {
  expect(changesSince({ ...entry, version: before.version }, edition, before)).toBeNull()
})

test('questions are counted that the present version no longer asks', () => {
  const [first] = edition.questions
  const fewer = { ...now, bank: now.bank.filter(({ id }) => id !== first?.id) }
  expect(changesSince(entry, edition, now)).toMatchObject({
    from: '2026-11-01',
    since: '2026-11-02',
    changed: 0,
    of: 5,
  })
  expect(changesSince(entry, edition, fewer)).toMatchObject({ changed: 1, of: 5 })
})

test.each([
  ['cannot be read', null],
  ['has not arrived, so that an earlier one came', before],
])('where the present version %s, it is only said that there is one', (_, present) => {
  const changes = changesSince(entry, edition, present)
  expect(changes && quizText.older(changes)).toBe(
    'These questions are from an older version of the story, of November 1, 2026. Since November 2, 2026, the story has changed.',
  )
})
