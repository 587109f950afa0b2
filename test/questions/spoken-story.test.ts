import { expect, test } from 'vitest'
import { assemble } from '../../src/questions/edition.ts'
import { lengths } from '../../src/questions/model.ts'
import { prove } from '../../src/questions/proof.ts'
import { readDossiers } from '../../tools/compile/read-dossiers.ts'
import { quizOf } from '../support/story.ts'

// Both sides of this one are heard in several places, and one denies what the other says.
const story = readDossiers('quizzes').find(({ id }) => id === 'hanoi-summit')
if (!story) throw new Error('The story of the Hanoi summit is missing.')
const { bank } = quizOf(story)
const item = (id: string) => bank.find((one) => one.id === id)

test('a story whose sides spoke in several places passes every proof', () => {
  expect(prove(story).blocked.map(({ item, by }) => `${item.id} by ${by}`)).toEqual([])
  expect(bank.length).toBeGreaterThanOrEqual(100)
})

test('what the other side denies is not told as not said', () => {
  expect(item('odd-one-out.american-sanctions-part')?.explanation).toBe(
    'Paragraph 7 has it from Ri. Trump’s words on the same point were “in their entirety” (paragraph 4): here the accounts contradict each other.',
  )
  expect(item('whose-version.sanctions-all')?.options.map(({ feedback }) => feedback)).toContain(
    'Ri spoke of the sanctions too, but said “the partial removal” (paragraph 7).',
  )
})

test('words of people without a name stand beside others of that kind, and not beside a country', () => {
  expect(item('chain.criticized')?.options.map(({ text }) => text)).toEqual([
    'Critics said them, Yonhap reported them',
    'Critics said them, AP reported them',
    'A senior American official said them, AP reported them',
    'Yonhap’s own words',
  ])
})

test('and it gives editions of every length', () => {
  const quiz = quizOf(story)
  for (const length of lengths)
    for (let edition = 1; edition <= 30; edition++)
      expect(assemble(quiz, { edition, length })).toMatchObject({ ok: true })
})
