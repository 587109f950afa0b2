import exceljs from 'exceljs'
import papaparse from 'papaparse'
import { describe, expect, test } from 'vitest'
import { anki } from '../../src/exports/anki.ts'
import { blooket } from '../../src/exports/blooket.ts'
import { csv } from '../../src/exports/csv.ts'
import { gimkit } from '../../src/exports/gimkit.ts'
import { kahoot } from '../../src/exports/kahoot.ts'
import type { ExportQuestion, ExportSet, Format } from '../../src/exports/model.ts'
import { wayground } from '../../src/exports/wayground.ts'
import { linesOf } from './html.ts'
import { exportSets, hostile } from './sets.ts'

const sets = exportSets()

async function lines({ write }: Format, set: ExportSet): Promise<string[][]> {
  const { data, errors } = papaparse.parse<string[]>(String(await write(set)), { skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

/** What a spreadsheet is given in the place of a text that it would take for a formula. */
const inCsv = (text = ''): string => (/^\s*[=+\-@]/.test(text) ? `'${text}` : text)

const prompt = ({ statement, stem }: ExportQuestion): string => (statement ? `${statement} ${stem}` : stem)
const key = ({ options }: ExportQuestion): number => options.findIndex(({ correct }) => correct)
const texts = ({ options }: ExportQuestion, places: number): string[] =>
  Array.from({ length: places }, (_, i) => options[i]?.text ?? '')

test('papaparse reads back everything that the CSV was written from', async () => {
  for (const set of sets) {
    const [head = [], ...rows] = await lines(csv, set)
    const read = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])))
    expect(read).toEqual(
      set.questions.map((question) => {
        const { number, id, statement, stem, explanation, sources, skill, family, difficulty, options } = question
        const letters = ['A', 'B', 'C', 'D']
        return {
          Number: String(number),
          Id: id,
          Statement: inCsv(statement),
          Question: inCsv(stem),
          ...Object.fromEntries(letters.map((letter, i) => [`Option ${letter}`, inCsv(options[i]?.text)])),
          'Right answer': letters[key(question)],
          Explanation: inCsv(explanation),
          Sources: sources.join('\n'),
          ...Object.fromEntries(letters.map((letter, i) => [`Feedback on ${letter}`, inCsv(options[i]?.feedback)])),
          Skill: skill,
          Kind: family,
          'Expected difficulty': String(difficulty),
        }
      }),
    )
  }
})

test('papaparse reads back what Blooket’s template holds, under its two rows of heading', async () => {
  for (const set of sets) {
    const [title, head, ...rows] = await lines(blooket, set)
    expect(title?.[0]).toBe('Blooket\nImport Template')
    expect(head?.[7]).toBe('Correct Answer(s)\n(Only include Answer #)')
    expect(rows).toEqual(
      set.questions.map((question) => [
        String(question.number),
        inCsv(prompt(question)),
        ...texts(question, 4).map(inCsv),
        '60',
        String(key(question) + 1),
      ]),
    )
  }
})

test('papaparse reads back what Gimkit’s template holds: the right answer, then the wrong ones', async () => {
  for (const set of sets) {
    const [title, head, ...rows] = await lines(gimkit, set)
    expect(title?.[0]).toBe('Gimkit Spreadsheet Import Template')
    expect(head?.slice(0, 3)).toEqual(['Question', 'Correct Answer', 'Incorrect Answer 1'])
    expect(rows).toEqual(
      set.questions.map((question) => {
        const wrong = question.options.filter(({ correct }) => !correct).map(({ text }) => text)
        const answers = [question.options[key(question)]?.text, wrong[0], wrong[1], wrong[2]]
        return [inCsv(prompt(question)), ...answers.map((text) => inCsv(text))]
      }),
    )
  }
})

describe('a workbook', () => {
  /** Every cell’s value as exceljs reads it; a formula would be an object. */
  async function cells({ write }: Format, set: ExportSet): Promise<unknown[][]> {
    const book = new exceljs.Workbook()
    const bytes = await write(set)
    if (typeof bytes === 'string') throw new Error('This is text.')
    await book.xlsx.load(bytes.buffer)
    const rows: unknown[][] = []
    book.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
      // exceljs counts columns from 1.
      rows.push(Array.from({ length: 11 }, (_, i) => row.getCell(i + 1).value))
    })
    return rows
  }

  test('for Kahoot! has its heading in the eighth row and a question in each below, as exceljs reads it', async () => {
    for (const set of sets) {
      const rows = await cells(kahoot, set)
      expect(rows[7]?.slice(1, 3)).toEqual(['Question - max 120 characters', 'Answer 1 - max 75 characters'])
      expect(rows.slice(8).map((row) => row.slice(0, 8))).toEqual(
        set.questions.map((question) => [
          question.number,
          prompt(question),
          ...texts(question, 4).map((text) => text || null),
          60,
          key(question) + 1,
        ]),
      )
    }
  })

  test('for Wayground has explanation and sources too, as exceljs reads it', async () => {
    for (const set of sets) {
      const [head, ...rows] = await cells(wayground, set)
      expect(head?.slice(7)).toEqual(['Correct Answer', 'Time in seconds', 'Image Link', 'Answer explanation'])
      expect(rows).toEqual(
        set.questions.map((question) => [
          prompt(question),
          'Multiple Choice',
          ...texts(question, 5).map((text) => text || null),
          key(question) + 1,
          60,
          null,
          [question.explanation, ...question.sources].join('\n'),
        ]),
      )
    }
  })

  test('keeps “=1+1” as text', async () => {
    const [, first] = await cells(wayground, hostile)
    expect(first?.[0]).toBe('=1+1 =1+1 0?')
    expect(first?.[2]).toBe('=1+1')
  })
})

describe('notes for Anki', () => {
  const read = async (set: ExportSet) => {
    const all = String(await anki.write(set)).split('\n')
    const directives = all.filter((line) => line.startsWith('#'))
    const { data, errors } = papaparse.parse<string[]>(all.slice(directives.length).join('\n'), {
      delimiter: '\t',
      skipEmptyLines: true,
    })
    expect(errors).toEqual([])
    return { directives, notes: data }
  }

  test('say what their columns are, and have every text of a question', async () => {
    for (const set of sets) {
      const { directives, notes } = await read(set)
      expect(directives.slice(0, 6)).toEqual([
        '#separator:tab',
        '#html:true',
        '#guid column:1',
        '#notetype column:2',
        '#deck column:3',
        '#tags column:4',
      ])
      expect(notes.length).toBe(set.questions.length)
      for (const [i, question] of set.questions.entries()) {
        const [guid, type, , tags, front = '', back = ''] = notes[i] ?? []
        expect([guid, type, tags?.split(' ')]).toEqual([
          `readout-${set.quiz}-${question.id}`,
          'Basic',
          ['readout', set.quiz, question.skill, question.family],
        ])
        const { statement = '', stem, options, explanation, sources } = question
        expect(linesOf(front)).toBe(
          [statement, stem, ...options.map(({ text }, place) => `${'ABCD'[place]}. ${text}`)]
            .filter(Boolean)
            .join('\n'),
        )
        const right = `${'ABCD'[key(question)]}. ${options[key(question)]?.text}`
        const wrong = options.flatMap(({ correct, feedback }, place) =>
          !correct && feedback ? [`Not ${'ABCD'[place]}: ${feedback}`] : [],
        )
        expect(linesOf(back)).toBe([right, explanation, ...sources, ...wrong].join('\n'))
      }
    }
  })

  test('have an id of their own, so that importing again updates them', async () => {
    const [bank] = sets
    const { notes } = await read(bank ?? hostile)
    expect(new Set(notes.map(([guid]) => guid)).size).toBe(bank?.questions.length)
  })
})
