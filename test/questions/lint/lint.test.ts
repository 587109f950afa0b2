import { expect, test } from 'vitest'
import { factsOf } from '../../../src/dossier/facts.ts'
import { isFit } from '../../../src/questions/lint/lint.ts'
import { rules } from '../../../src/questions/lint/rules.ts'
import { readStory } from '../../support/story.ts'
import { falseAlarms, recall } from './measure.ts'
import { vettedItems } from './vetted.ts'

const facts = factsOf(readStory())
const items = vettedItems(facts)

test.each(recall(facts, items))('every flaw planted for “$rule” is found', ({ planted, missed }) => {
  expect(planted).toBeGreaterThan(20)
  expect(missed).toEqual([])
})

test('at most one vetted item in twenty raises a false alarm', () => {
  expect(items.length).toBeGreaterThanOrEqual(60)
  const { alarmed, share } = falseAlarms(facts, items)
  expect(share, alarmed.join()).toBeLessThanOrEqual(0.05)
})

test('each rule has a name of its own, the advice it rests on, and a line that fails with its mend', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { id, guideline, example } of rules) {
    expect(guideline, id).not.toBe('')
    expect(example.fails, id).not.toBe(example.mend)
  }
})

test('an error blocks an item, as do two warnings; one warning does not', () => {
  const finding = (level: 'error' | 'warning') => ({
    rule: 'some-rule',
    level,
    detail: 'Something.',
    guideline: 'Some.',
  })
  expect(isFit([])).toBe(true)
  expect(isFit([finding('warning')])).toBe(true)
  expect(isFit([finding('warning'), finding('warning')])).toBe(false)
  expect(isFit([finding('error')])).toBe(false)
})
