import { expect, test } from 'vitest'
import { assemble } from '../../src/questions/edition.ts'
import { lengths } from '../../src/questions/model.ts'
import { prove } from '../../src/questions/proof.ts'
import { readDossiers } from '../../tools/compile/read-dossiers.ts'
import { quizOf } from '../support/story.ts'

const [story] = readDossiers('test/stories')
if (!story) throw new Error('There is no invented story.')

test('a story that nobody wrote the families for passes every proof', () => {
  const { bank, blocked } = prove(story)
  expect(blocked.map(({ item, by }) => `${item.id} by ${by}`)).toEqual([])
  expect(bank.length).toBeGreaterThan(120)
})

test('and gives editions of every length', () => {
  const quiz = quizOf(story)
  for (const length of lengths)
    for (let edition = 1; edition <= 30; edition++)
      expect(assemble(quiz, { edition, length })).toMatchObject({ ok: true })
})
