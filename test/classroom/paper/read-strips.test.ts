import { describe, expect, test } from 'vitest'
import { mostStrips, type Row, readStrips, rowsOf } from '../../../src/classroom/paper/read-strips.ts'
import { keysOf, letters, printed, sheetOf } from '../../../src/paper/sheets.ts'
import { assemble } from '../../../src/questions/edition.ts'
import { optionLetter } from '../../../src/ui/option-letter.ts'
import { quizOf, readStory } from '../../support/story.ts'

const assembled = assemble(quizOf(readStory()), { edition: 8, length: 5 })
if (!assembled.ok) throw new Error(assembled.reason)
const { edition } = assembled
const sheets = [sheetOf(edition, 'A'), sheetOf(edition, 'B')] as const
const [a, b] = sheets
const keys = { A: keysOf(a).join(''), B: keysOf(b).join('') }

const row = (number: string, version: string, answers: string): Row => ({ number, version, answers })
const read = (...rows: Row[]) => readStrips(rows, sheets)

/** The question and option that each question’s key is. */
const rightOf = ({ questions }: typeof a) =>
  questions.map(({ id, options }) => ({ question: id, option: options.find(({ correct }) => correct)?.id }))

describe('the table of strips', () => {
  test('has for each version the options that stood on its sheet under the letters', () => {
    expect(read(row('1', 'A', keys.A), row('2', 'B', keys.B))).toEqual({
      ok: true,
      before: false,
      strips: [
        { number: 1, answers: rightOf(a) },
        { number: 2, answers: rightOf(b) },
      ],
    })
  })

  test('takes letters in any case and with spaces or points between them', () => {
    const spaced = [...keys.A.toLowerCase()].join('. ')
    expect(read(row(' 7 ', 'a', spaced))).toMatchObject({ ok: true, strips: [{ number: 7, answers: rightOf(a) }] })
  })

  test('leaves out a question without an answer, and a row without any', () => {
    const some = `${keys.A.slice(0, 2)}-_${keys.A.slice(4)}`
    expect(read(row('1', 'A', ''), row('2', 'A', some), row('3', 'A', '-----'))).toMatchObject({
      ok: true,
      strips: [{ number: 2, answers: rightOf(a).filter((_, i) => i !== 2 && i !== 3) }],
    })
  })

  test('names each row that cannot be read, and why', () => {
    const three = a.questions.findIndex(({ options }) => options.length === 4)
    const wrong = [...keys.A].map((key, i) => (i === three ? 'X' : key)).join('')
    expect(
      read(
        row('', 'A', keys.A),
        row('2', 'C', keys.A),
        row('3', 'A', keys.A.slice(1)),
        row('4', 'A', wrong),
        row('5', 'A', keys.A),
        row('5', 'B', keys.B),
      ),
    ).toEqual({
      ok: false,
      faults: [
        { row: 0, reason: 'number' },
        { row: 1, reason: 'version' },
        { row: 2, reason: 'length', found: 4, expected: 5 },
        { row: 3, reason: 'letter', letter: 'X', question: three + 1 },
        { row: 5, reason: 'number-twice' },
      ],
    })
  })

  test('refuses a letter beyond the options of its question', () => {
    const at = a.questions.findIndex(({ options }) => options.length < 8)
    const beyond = optionLetter(a.questions[at]?.options.length ?? 0)
    const typed = [...keys.A].map((key, i) => (i === at ? beyond : key)).join('')
    expect(read(row('1', 'A', typed))).toEqual({
      ok: false,
      faults: [{ row: 0, reason: 'letter', letter: beyond, question: at + 1 }],
    })
  })
})

describe.each(letters)('after a withdrawal, version %s', (letter) => {
  const before = sheetOf(edition, letter)
  const gone = before.questions[1]?.id
  const questions = edition.questions.map((one) => (one.id === gone ? { ...one, withdrawn: 'It was unclear.' } : one))
  const after = sheetOf({ ...edition, questions }, letter)
  const right = {
    ok: true,
    strips: [{ number: 1, answers: rightOf(before).filter(({ question }) => question !== gone) }],
  }
  const readAfter = (answers: string) => readStrips([row('1', letter, answers)], [after])

  test('is read as it was printed before, whatever stands for the withdrawn question', () => {
    const typed = keysOf(before)
    for (const withdrawn of [typed[1], 'X', '-'])
      expect(readAfter(typed.with(1, withdrawn ?? '').join(''))).toEqual({ ...right, before: true })
  })

  test('is read as it is printed since', () =>
    expect(readAfter(keysOf(printed(after)).join(''))).toEqual({ ...right, before: false }))

  test('is refused with any other number of letters', () =>
    expect(readAfter('AAA')).toEqual({ ok: false, faults: [{ row: 0, reason: 'length', found: 3, expected: 4 }] }))
})

describe('a file', () => {
  test.each([
    ['commas, letters in one cell', '1,A,ABCDA\r\n2,B,DCBAD\r\n'],
    ['semicolons and headings', 'No.;Version;Letters\n1;A;ABCDA\n2;B;DCBAD'],
    ['tabs and a cell for each', '1\tA\tA\tB\tC\tD\tA\n2\tB\tD\tC\tB\tA\tD\n'],
    ['quotation marks and a byte order mark', '\uFEFF"No.","Version","1"\n"1","A","ABCDA"\n"2","B","DCBAD"\n\n'],
  ])('is read with %s', (_, table) => expect(rowsOf(table)).toEqual([row('1', 'A', 'ABCDA'), row('2', 'B', 'DCBAD')]))

  test('has a question left out where a cell is empty', () =>
    expect(rowsOf('1,A,A,,C,D,A')).toEqual([row('1', 'A', 'A-CDA')]))

  test.each([
    ['letters in one cell', `7,A,${keys.A},,,`],
    ['a cell for each', `7,A,${[...keys.A]},,,`],
  ])('may have empty cells at the end of its lines, with %s', (_, line) =>
    expect(read(...rowsOf(line))).toMatchObject({ ok: true, strips: [{ number: 7, answers: rightOf(a) }] }),
  )

  test.each([
    ['last', [...keys.A].slice(0, 4), rightOf(a).slice(0, 4)],
    ['last four', [...keys.A].slice(0, 1), rightOf(a).slice(0, 1)],
  ])('has the %s left out where these cells are empty', (_, cells, answers) =>
    expect(read(...rowsOf(`7,A,${cells},,,,,`))).toMatchObject({ ok: true, strips: [{ number: 7, answers }] }),
  )

  test('is refused with a letter beyond the sheet, behind empty cells too', () =>
    expect(read(...rowsOf(`7,A,${[...keys.A]},,A`))).toEqual({
      ok: false,
      faults: [{ row: 0, reason: 'length', found: 7, expected: 5 }],
    }))

  test.each(['', 'No.,Version,Letters\n', ',Version,Letters\n'])(
    'names a line without number or version after “%s”',
    (heading) =>
      expect(read(...rowsOf(`${heading},A,${keys.A}\n,,,\n7,,${keys.A}\nx,A,${keys.A}\n,,${keys.A}`))).toEqual({
        ok: false,
        faults: [
          { row: 0, reason: 'number' },
          { row: 1, reason: 'version' },
          { row: 2, reason: 'number' },
          { row: 3, reason: 'number' },
          { row: 3, reason: 'version' },
        ],
      }),
  )

  test('with more strips than one report has is refused, and not cut', () => {
    const lines = Array.from({ length: mostStrips + 2 }, (_, i) => `${i + 1},A,${keys.A}`)
    const upTo = (last: number) => read(...rowsOf(lines.slice(0, last).join('\n')))
    expect(upTo(mostStrips).ok).toBe(true)
    expect(upTo(mostStrips + 2)).toEqual({ ok: false, faults: [{ row: mostStrips, reason: 'too-many' }] })
  })
})
