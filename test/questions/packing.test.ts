import { expect, test } from 'vitest'
import { pack, unpack } from '../../src/questions/packing.ts'
import { quizOf, readStory } from '../support/story.ts'

test('a quiz comes out of its packing as it went in, and smaller', () => {
  const quiz = quizOf(readStory())
  const packed = JSON.stringify(pack(quiz))
  expect(unpack(JSON.parse(packed))).toEqual(quiz)
  expect(packed.length).toBeLessThan(JSON.stringify(quiz).length * 0.8)
})
