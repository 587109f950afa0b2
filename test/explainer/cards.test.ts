import { expect, test } from 'vitest'
import { cardViews, readingMinutes, runs } from '../../src/explainer/cards.ts'
import { quiz, story } from './small-story.ts'

test('cards know their number and their neighbors', () => {
  const views = cardViews(quiz)
  expect(views.map(({ number, count, previous, next }) => [number, count, previous?.id, next?.id])).toEqual([
    [1, 2, undefined, 'second'],
    [2, 2, 'first', undefined],
  ])
})

test('a card closes with the easiest item on the claim it asks about, its key no longer always first', () => {
  const [first] = cardViews(quiz)
  expect(first?.item?.id).toBe('easy')
  expect(first?.item?.options.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c'])
  expect(cardViews(quiz)[0]?.item?.options).toEqual(first?.item?.options)
})

test('a card whose claim no item asks about closes without a question', () => {
  expect(cardViews(quiz)[1]?.item).toBeNull()
})

test('a card says in one line why it matters, and every sentence comes with what it rests on', () => {
  const [first, second] = cardViews(quiz)
  expect(first?.stake).toMatchObject({
    runs: [{ text: 'A ' }, { text: 'pact' }, { text: ' binds both.' }],
    note: false,
  })
  expect([first?.claims, second?.claims]).toEqual([['pact', 'fair', 'tariff'], ['tariff']])
  expect(first?.sentences.map(({ bylines, note }) => [bylines.map(({ name }) => name), note])).toEqual([
    [['NTV', 'The South’s statement'], false],
    [['The South’s statement'], false],
    [[], true],
  ])
  expect(second?.stake).toMatchObject({ bylines: [], note: true })
})

test('reading takes a minute per 200 words, and one at least', () => {
  const says = `${'word '.repeat(500)}{pact}`
  expect(readingMinutes(story.cards)).toBe(1)
  expect(readingMinutes([{ id: 'long', title: 'Long', stake: 'Why. {note}', asks: 'pact', says }])).toBe(3)
})

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
