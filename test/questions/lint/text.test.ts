import { expect, test } from 'vitest'
import { readingGrade } from '../../../src/dossier/check/reading.ts'
import { contextOf } from '../../../src/questions/lint/context.ts'
import { alike, kindOf } from '../../../src/questions/lint/kind.ts'
import { contentStems } from '../../../src/questions/lint/text/stems.ts'
import { holds, quotationsIn, unquoted, wordCount } from '../../../src/questions/lint/text/words.ts'
import { magnitudeOf } from '../../../src/questions/magnitude.ts'
import { story } from './clean.ts'

test('words are counted as a reader counts them', () => {
  expect(wordCount('Xi’s 69th, long-term “no limits” Beijing–Moscow plan')).toBe(7)
  expect(holds('According to the article, who?', 'The Article')).toBe(true)
  expect(holds('It is Chinese', 'China')).toBe(false)
})

test('quotations are told from the question’s own words', () => {
  const text = 'What do “no limits” and “a path to death” mean?'
  expect(quotationsIn(text)).toEqual(['no limits', 'a path to death'])
  expect(unquoted(text)).toBe('What do “” and “” mean?')
})

test('stems see through endings, possessives and hyphens, and leave function words out', () => {
  expect([...contentStems('According to the article, Russia’s long-term ties were developing')]).toEqual([
    'russia',
    'long',
    'term',
    'ti',
    'develop',
  ])
})

test('dates, numbers and lengths of time ascend by their size', () => {
  const ascending = (...texts: string[]) => {
    const sizes = texts.map((text) => magnitudeOf(text)?.size ?? Number.NaN)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    expect(sizes).not.toContain(Number.NaN)
  }
  ascending('January 4', 'February 4', 'February 15', 'June 15', 'June 25')
  ascending('June 15, 2021', 'February 4, 2022', 'June 15, 2022')
  ascending('His 65th', 'His 67th', 'His 69th', 'His 71st')
  ascending('Less than a week', 'A week', 'More than a week', 'About two weeks', 'About a month', 'About four months')
  expect(magnitudeOf('Western officials')).toBeNull()
  expect(magnitudeOf('June 15 was the day of the call')).toBeNull()
})

test('a short plain sentence grades low and a long learned one high', () => {
  expect(readingGrade(['The cat sat on the mat.'])).toBeLessThan(3)
  expect(
    readingGrade([
      'Institutional considerations notwithstanding, international organizations characteristically procrastinate.',
    ]),
  ).toBeGreaterThan(16)
})

test.each([
  ['“no limits”', 'quotation'],
  ['June 15', 'date'],
  ['His 69th', 'number'],
  ['Less than a week', 'interval'],
  ['Xi Jinping', 'person'],
  ['The Kremlin’s statement', 'body'],
  ['Taiwan', 'place'],
  ['President of Russia', 'role'],
  ['Xi described as promoting world peace', 'headline'],
  ['Widening the trade ties of China and Russia was discussed', 'clause'],
  ['It says so itself, citing neither account', 'clause'],
  ['Reading CCTV’s full report of the call', 'action'],
  ['Expanding them', 'action'],
  ['Developing nations', 'phrase'],
])('“%s” is a %s', (text, kind) => {
  expect(kindOf(text, contextOf(story()))).toBe(kind)
})

test('a plain phrase may stand beside a name of a body or a place, but never a person beside an outlet', () => {
  expect(alike('phrase', 'body')).toBe(true)
  expect(alike('person', 'body')).toBe(false)
  expect(alike('date', 'number')).toBe(false)
})
