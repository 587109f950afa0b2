import { expect, test } from 'vitest'
import { linksIn, pieces, plain } from '../../src/dossier/links.ts'

const sentence = '[Ann](ann) spoke of a [pact](pact-word).'

test('a sentence is split at its links, and each keeps its words and its id', () => {
  expect(pieces(sentence)).toEqual([
    { text: 'Ann', id: 'ann' },
    { text: ' spoke of a ' },
    { text: 'pact', id: 'pact-word' },
    { text: '.' },
  ])
  expect(linksIn(sentence)).toEqual(['ann', 'pact-word'])
})

test('as it is read, a sentence keeps its words and loses its links', () => {
  expect(plain(sentence)).toBe('Ann spoke of a pact.')
})

test('brackets that are no link stay as they are written', () => {
  const unlinked = 'An aside (here), a note [there], and a bad [link](No Id).'
  expect([pieces(unlinked), plain(unlinked)]).toEqual([[{ text: unlinked }], unlinked])
})
