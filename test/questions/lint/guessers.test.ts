import { expect, test } from 'vitest'
import { farthest, guesses } from '../../../src/questions/lint/guessers.ts'
import type { Item } from '../../../src/questions/model.ts'
import { quizOf, readStory } from '../../support/story.ts'

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
  propositions: [],
  order: 'free',
  fixed: false,
})
const shareOf = (name: string, ...bank: Item[]) => guesses(bank).find(({ guesser }) => guesser === name)?.share

test('whoever takes the longest option is right where the key is the longest', () => {
  const long = item('Which?', 'a rather long key', 'short', 'brief')
  const short = item('Which?', 'key', 'a longer option', 'another one')
  expect(shareOf('longest option', long)).toBe(1)
  expect(shareOf('longest option', long, short)).toBe(0.5)
})

test('whoever takes the option that sounds like the stem shares even ties evenly', () => {
  const echo = item('Which bridges were built?', 'Building bridges', 'Mending roads', 'Mending walls')
  const tie = item('Which bridges?', 'Old bridges', 'New bridges', 'Roads')
  expect(shareOf('most words shared with the stem', echo)).toBe(1)
  expect(shareOf('most words shared with the stem', tie)).toBe(0.5)
})

test('whoever takes the option in the middle of the others finds the key that they were made from', () => {
  const middle = item('Which?', 'grain from Spain', 'grain from Chile', 'coal from Spain')
  expect(shareOf('most words shared with the other options', middle)).toBe(1)
})

test('whoever takes the text seen most often in the bank profits from a key that keeps coming back', () => {
  const bank = [item('Who?', 'Ada', 'Bea', 'Cy'), item('Who else?', 'Ada', 'Dee', 'Eli')]
  expect(shareOf('text seen most often in the bank', ...bank)).toBe(1)
})

test('chance is the mean of one in so many options, and guessing by lot comes to it exactly', () => {
  const bank = [item('Which?', 'x', 'y', 'z'), item('Which one?', 'a', 'b', 'c', 'd')]
  const [, stem] = guesses(bank)
  expect(stem?.chance).toBeCloseTo(7 / 24)
  expect(stem?.difference).toBe(0)
  expect(stem?.margin).toBe(0)
})

test('no blind guesser does better or worse than chance by more than three points over the whole bank', () => {
  for (const { guesser, difference } of guesses(quizOf(readStory()).bank))
    expect(Math.abs(difference), `${guesser} (${difference})`).toBeLessThanOrEqual(farthest)
})
