import { expect, test } from 'vitest'
import { timeline } from '../../src/explainer/timeline.ts'
import { story } from './small-story.ts'

const { dated, undated } = timeline(story)

test('dated events stand in order; an event that the article does not date has no place in that order', () => {
  expect(dated.map(({ id, shown, precision }) => [id, shown, precision])).toEqual([
    ['pact', 'February 4', 'day'],
    ['talk', 'June 15', 'day'],
  ])
  expect(undated.map(({ happened, shown, precision }) => [happened, shown, precision])).toEqual([
    ['A storm', 'before the talk', 'before'],
  ])
})

test('every event says who dates it, each who does', () => {
  expect(dated[0]?.bylines.map(({ name }) => name)).toEqual(['NTV', 'The South’s statement'])
  expect(undated[0]?.bylines.map(({ name }) => name)).toEqual(['The paper'])
})
