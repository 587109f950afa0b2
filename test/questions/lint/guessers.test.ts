import { describe, expect, test } from 'vitest'
import { assemble } from '../../../src/questions/edition.ts'
import { farthest, guesses } from '../../../src/questions/lint/guessers.ts'
import type { Item } from '../../../src/questions/model.ts'
import { quizOf, readStory } from '../../support/story.ts'

const dossier = readStory()
const item = (stem: string, ...texts: string[]): Item => ({
  id: texts.join(),
  family: 'any',
  skill: 'recall',
  difficulty: 0.5,
  stem,
  options: texts.map((text, i) => ({ id: `${i}`, text, correct: i === 0, feedback: '' })),
  explanation: '',
  source: [],
  cards: [],
  states: [],
  fixed: false,
})
const shareOf = (name: string, ...bank: Item[]) => guesses(dossier, bank).find(({ guesser }) => guesser === name)?.share

test('whoever takes the longest or the shortest option is right where the key is', () => {
  const long = item('Which?', 'a rather long key', 'short', 'brief')
  const short = item('Which?', 'key', 'a longer option', 'another one')
  expect(shareOf('longest option', long)).toBe(1)
  expect(shareOf('longest option', long, short)).toBe(0.5)
  expect(shareOf('shortest option', short)).toBe(1)
})

test('whoever takes the option that sounds like the question shares even ties evenly', () => {
  const echo = item('Which bridges were built?', 'Building bridges', 'Mending roads', 'Mending walls')
  const tie = item('Which bridges?', 'Old bridges', 'New bridges', 'Roads')
  expect(shareOf('echo of the stem', echo)).toBe(1)
  expect(shareOf('echo of the stem', tie)).toBe(0.5)
  expect(
    shareOf('echo of the stem', { ...item('Which?', 'A bridge', 'A road', 'A wall'), statement: 'Bridges.' }),
  ).toBe(1)
})

test('whoever takes the option in the middle of the others finds the key that they were made from', () => {
  const middle = item('Which?', 'grain from Spain', 'grain from Chile', 'coal from Spain')
  expect(shareOf('most words shared with the others', middle)).toBe(1)
})

test('whoever goes by what keeps coming back profits from a key that does, or that never does', () => {
  const often = [item('Who?', 'Ada', 'Bea', 'Cy'), item('Who else?', 'Ada', 'Dee', 'Eli')]
  expect(shareOf('most frequent text', ...often)).toBe(1)
  const rare = [item('Who?', 'Ada', 'Bea', 'Cy'), item('Who else?', 'Fay', 'Bea', 'Cy')]
  expect(shareOf('rarest text', ...rare)).toBe(1)
})

test('whoever goes by the side, by figures, by capitals or by grammar is right where those give the key away', () => {
  const side = [item('Who?', 'CCTV', 'FP', 'The Epoch Times'), item('Whose?', 'CCTV’s', 'FP’s', 'Xi’s')]
  expect(shareOf('side most often right', ...side)).toBe(1)
  expect(shareOf('most digits', item('When?', 'In 1949', 'Early', 'Late'))).toBe(1)
  expect(shareOf('most capitals', item('Who?', 'Ada Byron', 'Ada', 'Bea'))).toBe(1)
  expect(shareOf('odd one in grammar', item('What?', 'The grain', 'Coal', 'Salt'))).toBe(1)
})

test('chance is the mean of one in so many options, and guessing by lot comes to it exactly', () => {
  const bank = [item('Which?', 'x', 'y', 'z'), item('Which one?', 'a', 'b', 'c', 'd')]
  const stem = guesses(dossier, bank).find(({ guesser }) => guesser === 'echo of the stem')
  expect(stem?.chance).toBeCloseTo(7 / 24)
  expect(stem?.difference).toBe(0)
  expect(stem?.margin).toBe(0)
})

describe('no blind guesser does better than chance by more than three points', () => {
  const quiz = quizOf(dossier)
  test.each(guesses(dossier, quiz.bank))('over the bank: $guesser', ({ difference }) => {
    expect(difference).toBeLessThanOrEqual(farthest)
  })

  const editions = Array.from({ length: 200 }, (_, i) => assemble(quiz, { edition: i + 1, length: 10 }))
  const asked = editions.flatMap((made) => (made.ok ? made.edition.questions : []))
  test.each(guesses(dossier, quiz.bank, asked))('over 200 editions: $guesser', ({ difference }) => {
    expect(difference).toBeLessThanOrEqual(farthest)
  })
})
