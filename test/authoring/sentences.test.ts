import { expect, test } from 'vitest'
import { sentencesOf } from '../../src/authoring/sentences.ts'

const cut = (paragraph: string, expected?: number) =>
  sentencesOf(paragraph, expected === undefined ? [] : [expected])[0]

test('paragraphs stand on lines, sentences end with their mark, and a quotation keeps its own', () => {
  expect(sentencesOf('One. “Two,” he said. “Three.”\n\nFour? Yes.')).toEqual([
    ['One.', '“Two,” he said.', '“Three.”'],
    ['Four?', 'Yes.'],
  ])
})

test.each([
  'Mr. Pell and Dr. Ona B. Brisk met Gen. Low.',
  '“Is it safe?” Pell asked.',
  'The U.S. Navy came at 10 p.m. on Monday.',
  'Prices rose 3.5 percent, e.g. for bread.',
])('one sentence is not cut in two: %s', (sentence) => {
  expect(cut(sentence)).toEqual([sentence])
})

test('where an abbreviation ends a sentence, what follows tells, or the count that is expected', () => {
  expect(cut('They met in the U.S. The call was short.')).toHaveLength(2)
  expect(cut('They met in the U.S. Pell came late.')).toHaveLength(1)
  expect(cut('They met in the U.S. Pell came late.', 2)).toHaveLength(2)
  expect(cut('They met in the U.S. The Hague was far.', 1)).toHaveLength(1)
})
