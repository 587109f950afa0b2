import { expect, test } from 'vitest'
import { factsOf } from '../../src/dossier/facts.ts'
import { sourced } from '../../src/explainer/sources.ts'
import { story } from './small-story.ts'

const facts = factsOf(story)

test('claims of one voice in one place share a note, each with its own point', () => {
  const { notes } = sourced(facts, { claims: ['pact', 'pact-again'], background: [] })
  expect(notes).toEqual([
    {
      source: {
        paragraph: 1,
        claim: 'pact',
        chain: ['the article', 'NTV', 'Ann Ash'],
        mode: 'states',
        quote: 'we agreed',
      },
      says: ['the pact held', 'the truce held'],
    },
  ])
})

test('a byline names the outlet with the look of its account, and says what is only implied', () => {
  const { bylines, paragraphs } = sourced(facts, { claims: ['tariff', 'pact', 'tariff-silence'], background: [] })
  expect(bylines).toEqual([
    { name: 'The South’s statement', voice: 'b', implied: true },
    { name: 'NTV', voice: 'a', implied: false },
    { name: 'The article', implied: false },
  ])
  expect(paragraphs).toEqual([1, 2])
})

test('background comes with its citation', () => {
  const { background, notes } = sourced(facts, { claims: [], background: ['owner'] })
  expect(notes).toEqual([])
  expect(background.map(({ citation }) => citation.publisher)).toEqual(['Press Guide'])
})
