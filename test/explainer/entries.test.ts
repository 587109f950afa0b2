import { expect, test } from 'vitest'
import { glossary, who } from '../../src/explainer/entries.ts'
import { story } from './small-story.ts'

test('names stand in the alphabet’s order, “the” aside', () => {
  expect(who(story).outlets.map(({ name }) => name)).toEqual(['NTV', 'The South’s statement'])
})

test('a role comes with the claim that states it, an owner with its background', () => {
  expect(who(story).people[0]).toMatchObject({
    role: 'Envoy',
    notes: [{ source: { claim: 'pact' } }, { source: { claim: 'tariff' } }],
  })
  expect(who(story).outlets[0]?.background.map(({ id }) => id)).toEqual(['owner'])
})

test('terms stand in the alphabet’s order, quotation marks aside, and background follows', () => {
  const { terms, background } = glossary(story)
  expect(terms.map(({ name }) => name)).toEqual(['Pact', '“Truce”'])
  expect(background.map(({ id }) => id)).toEqual(['owner'])
})

test('what is said of an outlet comes with the claim it rests on, beside what the article does not give', () => {
  const [ntv] = who(story).outlets
  expect(ntv).toMatchObject({ notes: [{ source: { claim: 'pact-again' } }], background: [{ id: 'owner' }] })
})
