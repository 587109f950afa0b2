import { isAsked, type Letter, type Sheet, letters as versions } from '../../paper/sheets.ts'
import type { Question } from '../../questions/model.ts'
import { optionLetter } from '../../ui/option-letter.ts'

/** What stands in one row of the table, as it was typed: the number on the strip, its version, and a letter for each question. */
export type Row = { number: string; version: string; answers: string }

/** A strip that has been read: the question and the option of each circle that was filled; what was left empty is not in it. */
export type Strip = { number: number; answers: { question: string; option: string }[] }

/** What is wrong with a row, as data; the page makes a sentence of it. */
export type Fault = { row: number } & (
  | { reason: 'number' | 'number-twice' | 'version' | 'too-many' }
  | { reason: 'length'; found: number; expected: number }
  | { reason: 'letter'; letter: string; question: number }
)

/** `before` says whether some are from before a withdrawal: they have a letter for what has been withdrawn since. */
type Read = { ok: true; strips: Strip[]; before: boolean } | { ok: false; faults: Fault[] }

/** More than one table is typed for; a class may have `capacity`. */
export const mostStrips = 200

/**
 * Reads the rows of the table against the sheets that were handed out. A row without answers is nobody’s. Letters of
 * withdrawn questions are passed over; a strip that was printed since has none.
 */
export function readStrips(rows: readonly Row[], sheets: readonly Sheet[]): Read {
  const faults: Fault[] = []
  const strips: Strip[] = []
  let before = false
  for (const [row, typed] of rows.entries()) {
    if (!isAnswered(typed)) continue
    if (strips.length === mostStrips) {
      faults.push({ row, reason: 'too-many' })
      break
    }
    const number = /^\d{1,3}$/.test(typed.number.trim()) ? Number(typed.number) : 0
    const sheet = sheetNamed(typed.version, sheets)
    if (number < 1) faults.push({ row, reason: 'number' })
    else if (strips.some((strip) => strip.number === number)) faults.push({ row, reason: 'number-twice' })
    const letters = upTo(sheet?.questions.length ?? 0, lettersIn(typed.answers))
    const questions = questionsOn(sheet, letters.length)
    before ||= !questions.every(isAsked)
    const read = questions.map((question, i) => answerTo(question, letters[i] ?? ''))
    const unread = read.flatMap((answer, i) => (answer === null ? [i] : []))
    if (!sheet) faults.push({ row, reason: 'version' })
    else if (letters.length !== questions.length)
      faults.push({ row, reason: 'length', found: letters.length, expected: questions.length })
    else for (const i of unread) faults.push({ row, reason: 'letter', letter: letters[i] ?? '', question: i + 1 })
    strips.push({ number, answers: read.filter((answer) => answer !== null).filter(({ option }) => option !== '') })
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, strips, before }
}

/**
 * The rows of a table as spreadsheets write it: number, version, then the letters in one cell or in a cell for each question,
 * between commas, semicolons or tabs. Empty lines and a first line of headings are left out.
 */
export function rowsOf(table: string): Row[] {
  const lines = table.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const cells = lines.map((line) => line.split(/[,;\t]/).map((cell) => cell.replace(/^\s*"?|"?\s*$/g, '')))
  return cells
    .filter((line) => line.some((cell) => cell !== ''))
    .filter((line, at) => at > 0 || !isHeading(line))
    .map(([number = '', version = '', ...answers]) => ({ number, version, answers: joined(answers) }))
}

/** Whether anybody answered on this strip. */
export const isAnswered = ({ answers }: Row): boolean => lettersIn(answers).length > 0

/** A strip whose number is missing or wrong still has a version, or nothing, where a heading has words. */
const isHeading = ([number = '', version = '']: readonly string[]): boolean =>
  !/^\d/.test(number) && version !== '' && !versions.some((letter) => letter === version.toUpperCase())

const blank = '-'

/**
 * The letters of a line. Spreadsheets make all lines as long as the longest: behind letters in one cell, empty cells are
 * nothing. Among cells for each question they are questions left out, or beyond the sheet and cut when it is read.
 */
function joined([first = '', ...others]: readonly string[]): string {
  // No sheet has one question: a single letter is the answer to the first.
  const whole = first.length !== 1 && others.every((cell) => cell === '')
  return whole ? first : [first, ...others].map((cell) => cell || blank).join('')
}

/** Without the empty cells beyond the end of the sheet. */
function upTo(length: number, letters: readonly string[]): string[] {
  const last = letters.findLastIndex((letter) => letter !== blank)
  return letters.slice(0, Math.max(length, last + 1))
}

const lettersIn = (answers: string): string[] => {
  const letters = [...answers.toUpperCase().replace(/[\s.,;]/g, '')].map((sign) =>
    '–—_?'.includes(sign) ? blank : sign,
  )
  return letters.every((letter) => letter === blank) ? [] : letters
}

const sheetNamed = (version: string, sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.find(({ letter }) => letter === (version.trim().toUpperCase() as Letter))

/** What a strip with so many letters has letters for: all of the sheet, or what is left of it since a withdrawal. */
function questionsOn(sheet: Sheet | undefined, found: number): Question[] {
  const { questions = [] } = sheet ?? {}
  return found === questions.length ? questions : questions.filter(isAsked)
}

/** The option of this letter; an empty one for a question left out or withdrawn, null where the question has no such option. */
function answerTo(question: Question, letter: string) {
  const { id, options } = question
  if (letter === blank || !isAsked(question)) return { question: id, option: '' }
  const option = options.find((_, at) => optionLetter(at) === letter)
  return option ? { question: id, option: option.id } : null
}
