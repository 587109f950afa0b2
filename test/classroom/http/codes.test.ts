import { expect, test } from 'vitest'
import { codeBytes, readCode, writeCode } from '../../../src/classroom/http/codes.ts'

test('every code is eight characters that nobody mistakes for others, and spells no word', () => {
  for (let byte = 0; byte < 256; byte++) {
    const code = writeCode(new Uint8Array(codeBytes).fill(byte))
    expect(code).toMatch(/^[BCDFGHJKMPQRTVWXY2346789]{4}-[BCDFGHJKMPQRTVWXY2346789]{4}$/)
    expect(readCode(code)).toBe(code)
  }
})

test.each([
  ['bcdfghjk', 'BCDF-GHJK'],
  ['bcdf ghjk', 'BCDF-GHJK'],
  ['BC-DFGHJ-K', 'BCDF-GHJK'],
  [' 23467923 ', '2346-7923'],
  ['BCDFGHJ', null],
  ['BCDFGHJKM', null],
  ['BCDFGHJ0', null],
  ['none', null],
])('what is typed as “%s” is read as %s', (typed, code) => {
  expect(readCode(typed)).toBe(code)
})
