import { expect, test } from 'vitest'
import { pack } from '../../src/questions/pack.ts'
import { unpack } from '../../src/questions/packing.ts'
import { quizOf, readStory } from '../support/story.ts'

test('a quiz comes out of its packing as it went in, and smaller', () => {
  const story = readStory()
  // What the article cites where it says that a report was silent.
  const source = { ...story.source, references: ['A paper. “A title.”'], cites: { '5.2': [1] } }
  const quiz = quizOf({ ...story, source })
  expect(quiz.bank.filter(({ source }) => source.some(({ cites }) => cites)).length).toBeGreaterThan(0)
  const packed = JSON.stringify(pack(quiz))
  expect(unpack(JSON.parse(packed))).toEqual(quiz)
  expect(packed.length).toBeLessThan(JSON.stringify(quiz).length * 0.8)
})
