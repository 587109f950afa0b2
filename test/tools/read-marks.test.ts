import { describe, expect, test } from 'vitest'
import { readMarks } from '../../tools/item-analysis/read-marks.ts'

const marks = {
  items: ['a', 'b'],
  rows: [
    [1, 0],
    [0.5, null],
  ],
}

describe('a table of marks is read', () => {
  test.each([
    ['with commas', 'a,b\n1,0\n0.5,\n'],
    ['with a byte order mark and Windows line ends', '\uFEFFa,b\r\n1,0\r\n0.5,\r\n'],
    ['with semicolons and decimal commas', 'a;b\n1;0\n0,5;\n'],
    ['with tabs, the last field empty', 'a\tb\n1\t0\n.5\t\n'],
    [
      'with quotes, spaces and empty lines',
      '"a" , "b"\n1 , 0\n\n"0.50",""\n\n'.replace(' , "b"', ',"b"').replace('"a" ', '"a"'),
    ],
  ])('%s', (_, text) => {
    expect(readMarks(text)).toEqual({ ok: true, marks })
  })

  test('with one column, where an empty line is a person without an answer', () => {
    expect(readMarks('a\n1\n\n0\n')).toEqual({ ok: true, marks: { items: ['a'], rows: [[1], [null], [0]] } })
  })

  test('with an item name that holds a comma', () => {
    expect(readMarks('"Who, then?",b\n1,0')).toMatchObject({ ok: true, marks: { items: ['Who, then?', 'b'] } })
  })
})

describe('what is wrong is said with its place', () => {
  test.each([
    ['', 'There are no marks: the first row names the items, each further row is a person.'],
    ['a,b\n', 'There are no marks: the first row names the items, each further row is a person.'],
    ['a,\n1,1', 'Column 2 has no name in the first row.'],
    ['a,a\n1,1', 'Two columns are named “a”.'],
    ['a,b\n1,0\n1', 'Row 3 has 1 fields, the first row 2.'],
    ['a,b\n1,2', 'Row 2, “b”: “2” is no mark from 0 to 1. Leave it empty for no answer.'],
    ['name,b\nAnn,1', 'Row 2, “name”: “Ann” is no mark from 0 to 1. Leave it empty for no answer.'],
    ['a,b\n1,-0.5', 'Row 2, “b”: “-0.5” is no mark from 0 to 1. Leave it empty for no answer.'],
    ['a,b\n"1,0', expect.stringMatching(/^This is no CSV: /)],
  ])('%j', (text, message) => {
    expect(readMarks(text)).toEqual({ ok: false, message })
  })
})
