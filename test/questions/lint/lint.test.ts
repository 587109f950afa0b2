import { expect, test } from 'vitest'
import { isFit } from '../../../src/questions/lint/lint.ts'
import { rules } from '../../../src/questions/lint/rules.ts'
import { clean, story } from './clean.ts'
import { falseAlarms, recall } from './measure.ts'

const facts = story()
const items = clean(facts)

test.each(recall(facts, items))('every flaw planted for “$rule” is found', ({ planted, missed }) => {
  expect(planted).toBeGreaterThan(20)
  expect(missed).toEqual([])
})

test('at most one clean item in twenty raises a false alarm', () => {
  expect(items.length).toBeGreaterThanOrEqual(60)
  expect(falseAlarms(facts, items).share).toBeLessThanOrEqual(0.05)
})

test('the rules have names of their own and every one that is no note cites the advice it rests on', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  expect(rules.filter(({ level, guideline }) => level !== 'note' && !guideline)).toEqual([])
})

test('an error blocks an item, as do two warnings; one warning and any note do not', () => {
  const finding = (level: 'error' | 'warning' | 'note') => ({ rule: 'some-rule', level, detail: 'Something.' })
  expect(isFit([])).toBe(true)
  expect(isFit([finding('warning'), finding('note'), finding('note')])).toBe(true)
  expect(isFit([finding('warning'), finding('warning')])).toBe(false)
  expect(isFit([finding('error')])).toBe(false)
})
