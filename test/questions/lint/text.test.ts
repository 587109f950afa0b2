import { expect, test } from 'vitest'
import { factsOf } from '../../../src/dossier/facts.ts'
import { contextOf } from '../../../src/questions/lint/context.ts'
import { alike, kindOf } from '../../../src/questions/lint/kind.ts'
import { oddForms, oddness } from '../../../src/questions/lint/text/grammar.ts'
import { contentStems } from '../../../src/questions/lint/text/stems.ts'
import { holds, quotationsIn, sentencesIn, unquoted, wordCount } from '../../../src/questions/lint/text/words.ts'
import { readStory } from '../../support/story.ts'

const context = contextOf(factsOf(readStory()))

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

test('sentences end at a stop before a capital or a quotation mark', () => {
  expect(sentencesIn('He said “no limits.” That was it. It cost 2.5 rubles')).toEqual([
    'He said “no limits.”',
    'That was it.',
    'It cost 2.5 rubles',
  ])
  expect(sentencesIn(' ')).toEqual([])
})

test('the option that alone differs in form is told from the others', () => {
  const odd = (...texts: string[]) => oddForms(texts, 0).map(({ name }) => name)
  expect(odd('That they are late', 'Illegal', 'Unjust')).toEqual(['the form of its first word'])
  expect(odd('Selling grain', 'A mine', 'A mill')).toEqual(['the form of its first word'])
  expect(odd('A mine', 'A mill', 'Coal')).toEqual([])
  expect(oddness(['Nothing: it is right', 'Coal', 'Grain'])).toEqual([1, 0, 0])
})

test('a name is found in its possessive, the longer name before the shorter', () => {
  expect(context.naming('Xi’s words in the Kremlin’s statement, and The Epoch Times’').ids).toEqual([
    'xi',
    'kremlin',
    'epoch-times',
  ])
  expect(context.naming('Xi said so, CCTV reported it').template).toBe(
    context.naming('Wei said so, FP reported it').template,
  )
})

test.each([
  ['“no limits”', 'quotation'],
  ['June 15', 'quantity'],
  ['1949', 'quantity'],
  ['Xi Jinping', 'name'],
  ['The Kremlin’s statement', 'name'],
  ['Taiwan', 'name'],
  ['Reading the whole of CCTV’s report', 'action'],
  ['Developing nations', 'phrase'],
  ['Less than a week', 'phrase'],
])('“%s” is a %s', (text, kind) => {
  expect(kindOf(text, context)).toBe(kind)
})

test('a plain phrase may stand beside a name, but no date and no quotation beside one', () => {
  expect(alike('phrase', 'name')).toBe(true)
  expect(alike('quantity', 'name')).toBe(false)
  expect(alike('quotation', 'phrase')).toBe(false)
})
