import { expect, test } from 'vitest'
import { timeline } from '../../src/explainer/timeline.ts'
import { story } from './small-story.ts'

test('dated events stand in order; an event that the article does not date has no place in that order', () => {
  const { dated, undated } = timeline(story)
  expect(dated.map(({ id, shown }) => [id, shown])).toEqual([
    ['early', 'February 4'],
    ['late', 'June 15'],
  ])
  expect(undated.map(({ happened }) => happened)).toEqual(['A storm broke'])
})

test('every event says who dates it', () => {
  const { dated, undated } = timeline(story)
  expect([...dated, ...undated].every(({ notes }) => notes.length > 0)).toBe(true)
})
