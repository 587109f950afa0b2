import { expect, test } from 'vitest'
import { codeBytes, readCode, writeCode } from '../../../src/classroom/http/codes.ts'

test('every code is six characters that nobody mistakes for others, and spells no word', () => {
  for (let byte = 0; byte < 256; byte++) {
    const code = writeCode(new Uint8Array(codeBytes).fill(byte))
    expect(code).toMatch(/^[BCDFGHJKMPQRTVWXY2346789]{6}$/)
    expect(readCode(code)).toBe(code)
  }
})

test.each([
  ['bcd fgh', 'BCDFGH'],
  ['BCD-FGH', 'BCDFGH'],
  [' 234679 ', '234679'],
  ['BCDFG', null],
  ['BCDFGHJ', null],
  ['BCDFG0', null],
  ['none', null],
])('what is typed as “%s” is read as %s', (typed, code) => {
  expect(readCode(typed)).toBe(code)
})
