import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { articleFaults } from '../../src/authoring/article.ts'
import { load } from '../../src/dossier/load.ts'
import { faultsIn } from '../../tools/story/check.ts'

const [file, article] = ['test/stories/ferry-call.yaml', readFileSync('test/stories/ferry-call.txt', 'utf8')]
const yaml = readFileSync(file, 'utf8')

/** The faults of the second story with one stretch of its file, or of its article, exchanged. */
function faults(from: string, to: string, text = article) {
  const loaded = load(parse(yaml.replace(from, to)), [])
  if (!loaded.ok && !loaded.dossier) throw new Error(loaded.faults[0]?.problem)
  const dossier = loaded.dossier
  return dossier
    ? articleFaults(dossier, text).map(({ at, problem, mend }) => `${at.join('/')}: ${problem} ${mend}`)
    : []
}

test('the second story and its article agree', () => {
  expect(faultsIn(file, article)).toEqual([])
})

test.each([
  [
    'quote: a bridge built of paper',
    'quote: a bridge made of paper',
    'topics/6/claims/3/quote: “a bridge made of paper” does not stand in 10.2. Copy the words',
  ],
  [
    'at: 10.2, skerry-post',
    'at: 10.1, skerry-post',
    'topics/6/claims/3/quote: “a bridge built of paper” does not stand in 10.1. The words stand in 10.2',
  ],
  ['wrecked: storm', 'destroyed: storm', 'source/ownWords/destroyed: “destroyed” does not stand in 8.1.'],
  ['Pell: “a stranger', 'Pell: “a stranger', ''],
  ['title: The storm', 'title: The “great” storm', 'cards/6/title: “great” does not stand in the article.'],
  [
    'It spoke of “a second talk” in',
    'It spoke of “a second call” in',
    'cards/3/says/3: “a second call” does not stand in 7.1.',
  ],
  ['The craft of handling', 'The “craft” of handling', 'terms/2/means: “craft” does not stand in 3.2.'],
  [
    'why: That is one side’s word.',
    'why: That is “hearsay” still.',
    'topics/1/claims/2/ask/0/why: “hearsay” does not stand in the article.',
  ],
])('words that are not in the article are found: %s', (from, to, fault) => {
  expect(faults(from, to)).toEqual(fault === '' ? [] : [expect.stringContaining(fault)])
})

test('words match whole words, whatever the kind of their apostrophes, and across an ellipsis', () => {
  expect(faults('wrecked: storm', 'wreck: storm')).toHaveLength(1)
  expect(faults('', '', article.replace(/[“”]/g, '"'))).toEqual([])
  expect(faults('quote: seals have no timetable', 'quote: seals … timetable')).toEqual([])
})

test('a wrong count of sentences or paragraphs is told with how the text divides', () => {
  expect(faults('[2, 1, 2', '[2, 2, 2')).toEqual([
    'source/paragraphs/1: Paragraph 2 has 1 sentences, and 2 are counted. They begin: 2.1 “The two sides gave …”.',
  ])
  expect(faults('', '', `${article}One more.\n`)[0]).toContain('The article has 12 paragraphs, and 11 are counted.')
})
