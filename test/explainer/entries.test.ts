import { expect, test } from 'vitest'
import { glossary, who } from '../../src/explainer/entries.ts'
import { story } from './small-story.ts'

test('names stand in the alphabet’s order, “the” aside', () => {
  expect(who(story).outlets.map(({ name }) => name)).toEqual(['NTV', 'The South’s statement'])
})

test('an entry comes with its role and with what it rests on, beside what the article does not give', () => {
  const [ann, bob] = who(story).people
  expect(ann).toMatchObject({ about: 'An envoy of the North.', role: 'Envoy', notes: [{ source: { claim: 'fair' } }] })
  expect(bob).toMatchObject({ about: 'He held the door.', note: true, notes: [] })
  const [ntv] = who(story).outlets
  expect(ntv).toMatchObject({ notes: [{ source: { claim: 'truce' } }], background: [{ id: 'owner' }] })
})

test('terms stand in the alphabet’s order, quotation marks aside, and background follows', () => {
  const { terms, background } = glossary(story)
  expect(terms.map(({ name, about }) => [name, about])).toEqual([
    ['Pact', 'A deal.'],
    ['“Truce”', 'A pause.'],
  ])
  expect(background.map(({ id }) => id)).toEqual(['owner'])
})
