import { expect, test } from 'vitest'
import { runs } from '../../src/explainer/links.ts'
import { story } from './small-story.ts'

test('linked words lead to the glossary if they are a term, to who’s who if not', () => {
  expect(runs(story, '[Ann](ann) spoke of a [pact](pact-word).')).toEqual([
    { text: 'Ann', href: '/small/who#ann' },
    { text: ' spoke of a ' },
    { text: 'pact', href: '/small/glossary#pact-word' },
    { text: '.' },
  ])
})

test('a sentence without links is one run', () => {
  expect(runs(story, 'Nothing here (or there).')).toEqual([{ text: 'Nothing here (or there).' }])
})
