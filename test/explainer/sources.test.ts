import { expect, test } from 'vitest'
import { readCitation, readCited } from '../../src/dossier/citations.ts'
import { factsOf } from '../../src/dossier/facts.ts'
import { sourced } from '../../src/explainer/sources.ts'
import { story } from './small-story.ts'

const facts = factsOf(story)
const of = (cited: string) => sourced(facts, readCited(`Words. {${cited}}`))
const nobody = { notes: [], bylines: [], paragraphs: [], background: [], note: false }

test('claims of one voice in one place share a note, each with its own point', () => {
  const { notes } = of('tariff, duty')
  expect(notes.map(({ says, source }) => [source.mode, says])).toEqual([
    ['implies', ['tariffs would fall']],
    ['states', ['duties would fall']],
  ])
  expect(of('truce, limits').notes).toEqual([
    {
      source: { paragraph: 1, claim: 'truce', chain: ['the paper', 'NTV'], mode: 'states' },
      says: ['a truce holds', 'trade stays limited'],
    },
  ])
})

test('whoever tells a claim has a chip of its own, and each says what it only implied', () => {
  expect(of('pact').bylines).toEqual([
    { name: 'NTV', voice: 'a', implied: false },
    { name: 'The South’s statement', voice: 'b', implied: false },
  ])
  expect(of('tariff, duty').bylines).toEqual([
    { name: 'The South’s statement', voice: 'b', implied: true },
    { name: 'The South’s statement', voice: 'b', implied: false },
  ])
  expect(of('pact, prices').paragraphs).toEqual([1, 2])
})

test('a stated silence is the article’s word, where the article says it, and never the report’s', () => {
  expect(of('-tariff, -duty')).toEqual({
    ...nobody,
    bylines: [{ name: 'The paper', implied: false }],
    paragraphs: [1],
    notes: [
      {
        source: { paragraph: 1, claim: 'tariff', chain: ['the paper'], mode: 'states' },
        says: ['NTV’s report did not mention lower tariffs', 'NTV’s report did not mention lower duties'],
      },
    ],
  })
})

test('the editor’s own remark is credited to nobody', () => {
  expect(of('note')).toEqual({ ...nobody, note: true })
})

test('background is no voice of the story, and comes with its citation', () => {
  const { background, ...rest } = of('+owner')
  expect({ ...rest, background: [] }).toEqual(nobody)
  expect(background.map(({ citation }) => readCitation(citation).publisher)).toEqual(['Press Guide'])
})
