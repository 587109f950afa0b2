import { describe, expect, test } from 'vitest'
import { fitName } from '../../../src/classroom/machine/fit-name.ts'
import { candidates, nameRequest } from '../../../src/classroom/machine/nicknames.ts'
import { skeletonOf } from '../../../src/classroom/machine/skeleton.ts'
import { draw } from '../../../src/questions/random.ts'
import { badNames, realNames, staffNames, unreadableNames } from './names.ts'

let drawn = 0
const random = (): number => draw('name', ++drawn)

describe('a generated name', () => {
  const names = candidates(random, 3000)

  test('is an adjective and an animal, and recognized as one of ours', () => {
    for (const name of names) {
      expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
      expect(nameRequest(name)).toEqual({ kind: 'generated', name })
    }
  })

  test('would itself pass the filter for typed ones', () => {
    for (const name of names) expect(nameRequest(`${name}s`)).toEqual({ kind: 'typed', name: `${name}s` })
  })

  test('has hundreds of others beside it', () => {
    expect(new Set(names).size).toBeGreaterThan(1500)
  })
})

describe('a typed name', () => {
  const isFit = (typed: string): boolean => fitName(typed) !== null
  const refused = (names: readonly string[]) => names.filter((name) => !isFit(name))
  const passed = (names: readonly string[]) => names.filter(isFit)

  test('passes if somebody has it, in any script', () => expect(refused(realNames)).toEqual([]))
  test('is refused with a bad word in it, in eleven languages and spelled to deceive', () =>
    expect(passed(badNames)).toEqual([]))
  test('is refused if it is that of whoever leads, or looks like it', () => expect(passed(staffNames)).toEqual([]))
  test('is refused if it cannot be read, or would spoil the page', () => expect(passed(unreadableNames)).toEqual([]))

  test('is trimmed and composed', () => {
    expect(nameRequest('  Ada   Lovelace ')).toEqual({ kind: 'typed', name: 'Ada Lovelace' })
    expect(nameRequest('Zoe\u0308')).toEqual({ kind: 'typed', name: 'Zoë' })
  })

  test('may have 24 characters as a reader counts them, of three code units each too', () => {
    expect(isFit('कि'.repeat(24))).toBe(true)
    expect(isFit('क्षि'.repeat(24))).toBe(true)
    expect(isFit('abcdefghijklmnopqrstuvwx')).toBe(true)
  })
})

test('names that read alike are alike', () => {
  expect(new Set(['Ada', 'ADA', 'a d a', 'Áda', 'A-d-a', 'Ａｄａ', 'A\u0301 \u0301da'].map(skeletonOf)).size).toBe(1)
  expect(skeletonOf('Ada')).not.toBe(skeletonOf('Adam'))
})

// Written out, because in most typefaces they cannot be told apart.
test.each([
  ['Calm Otter', '\u0421\u0430lm Otter'],
  ['Calm Otter', 'CaIm 0tter'],
  ['Anna', '\u0391nna'],
  ['BOB', '\u0412\u041e\u0412'],
  ['Player 1', 'Player l'],
])('“%s” and “%s” are alike, whatever their letters are', (name, other) => {
  expect(skeletonOf(other)).toBe(skeletonOf(name))
})

test.each([
  ['कि', 'कु'],
  ['Рай', 'Раи'],
  ['Нина', 'Инна'],
  ['Νίκος', 'Πέτρος'],
])('“%s” and “%s” are not skeleton in their own alphabet', (name, other) => {
  expect(skeletonOf(other)).not.toBe(skeletonOf(name))
})

test('no two letters of one alphabet become one, but for those that are taken for an “l” or an “o”', () => {
  for (const [from, to] of [
    ['а', 'я'],
    ['α', 'ω'],
    ['a', 'z'],
    ['0', '9'],
  ] as const) {
    const first = from.charCodeAt(0)
    const letters = Array.from({ length: to.charCodeAt(0) - first + 1 }, (_, i) => String.fromCharCode(first + i))
    expect(new Set(letters.map(skeletonOf)).size).toBe(letters.length - (from === 'a' ? 1 : 0))
  }
})
