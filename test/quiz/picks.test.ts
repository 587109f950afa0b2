import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDigits, writePicks } from '../../src/quiz/picks.ts'

test('picks come back from an address as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 15 }), (picks) => {
      expect(readDigits(writePicks(picks))).toEqual(picks)
    }),
  )
})

test('what is no digit is no pick', () => {
  expect(readDigits('1x-²')).toEqual([1, Number.NaN, Number.NaN, Number.NaN])
})
