import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { families } from '../../src/questions/families.ts'
import { allQuizzes } from '../support/quizzes.ts'

const rows = [
  ...readFileSync('docs/questions.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|[^|]+\| (yes|sometimes)? ?\|$/gm),
]

test('the documentation lists every kind of question, in the order of the bank, and no other', () => {
  expect(rows.map(([, id]) => id)).toEqual(families.map(({ id }) => id))
})

test('it says which kinds have a statement', () => {
  for (const [, id, says] of rows) {
    const items = allQuizzes().flatMap(({ bank }) => bank.filter(({ family }) => family === id))
    const stated = items.filter(({ statement }) => statement !== undefined).length
    if (says === 'yes') expect([id, stated]).toEqual([id, items.length])
    if (says === undefined) expect([id, stated]).toEqual([id, 0])
  }
})
