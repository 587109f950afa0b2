import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { separatorFor } from '../../src/http/csv.ts'
import { csv } from '../../src/http/csv-table.ts'

test('fields with commas, quotes and line ends are quoted, and nothing is an empty field', () => {
  expect(
    csv(
      ['a', 'b'],
      [
        ['x, "y"', null],
        [1, 'two\nlines'],
      ],
    ),
  ).toBe('a,b\r\n"x, ""y""",\r\n1,"two\nlines"\r\n')
})

test('a text that a spreadsheet would take for a formula is kept from being one; a number is a number', () => {
  expect(csv(['a', 'b'], [['=1+1', -2]])).toBe("a,b\r\n'=1+1,-2\r\n")
  for (const start of ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', ' =', '\u00a0@'])
    expect(parse(csv([`${start}1`], []), { record_delimiter: '\r\n' })).toEqual([[`'${start}1`]])
})

test('where numbers have a decimal comma a semicolon separates the fields, and either is quoted inside one', () => {
  const languages = ['de-DE,de;q=0.9', 'fr', 'pt-BR', 'en-US,de', 'en-GB', 'ja', '*', 'no such tag', '']
  expect(languages.map(separatorFor)).toEqual([';', ';', ';', ',', ',', ',', ',', ',', ','])
  expect(separatorFor()).toBe(',')
  expect(csv(['a', 'b'], [['x;y', 'x,y']], ';')).toBe('a;b\r\n"x;y";"x,y"\r\n')
})

test('what is written is what a CSV reader reads', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(
          fc.string({ unit: 'binary' }).filter((text) => !/^[\t\r\n]|^\s*[=+\-@＝＋－＠]/.test(text)),
          { minLength: 2, maxLength: 2 },
        ),
        { maxLength: 4 },
      ),
      (rows) => {
        const header = ['one', 'two']
        expect(parse(csv(header, rows), { record_delimiter: '\r\n' })).toEqual([header, ...rows])
      },
    ),
  )
})
