import { describe, expect, test } from 'vitest'
import { candidates, nameRequest, skeletonOf } from '../../../src/classroom/machine/nicknames.ts'
import { draw } from '../../../src/questions/random.ts'

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
  test.each(['Ada', '  Ada   Lovelace ', 'Zoë', '李雷', 'Ольга', 'D’Arcy', 'Scunthorpe', 'Player 7'])(
    '“%s” is fit',
    (typed) => {
      expect(nameRequest(typed)).toEqual({ kind: 'typed', name: typed.trim().replace(/\s+/g, ' ') })
    },
  )

  test.each([
    '',
    '   ',
    '...',
    'x'.repeat(25),
    'a<b>',
    'Ada\u202eadA',
    'Ada\u200b',
    'fuck',
    'F U C K',
    'sh1t',
    'f.u.c.k',
    'shiiit',
    'Shít',
    '\u0301',
  ])('“%s” is not', (typed) => {
    expect(nameRequest(typed)).toEqual({ kind: 'typed', name: null })
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
