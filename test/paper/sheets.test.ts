import { describe, expect, test } from 'vitest'
import { readPrint } from '../../src/paper/request.ts'
import { keysOf, letters, printed, sheetOf } from '../../src/paper/sheets.ts'
import { assemble } from '../../src/questions/edition.ts'
import { type Edition, lengths, type Question } from '../../src/questions/model.ts'
import { optionLetter } from '../../src/ui/option-letter.ts'
import { quizOf, readStory } from '../support/story.ts'

const quiz = quizOf(readStory())

function edition(number: number, length: number): Edition {
  const assembled = assemble(quiz, { edition: number, length })
  if (!assembled.ok) throw new Error(`Edition ${number} of ${length}: ${assembled.reason}`)
  return assembled.edition
}

const ids = (questions: readonly Question[]) => questions.map(({ id }) => id)
const optionsOf = ({ options }: Question) => options.map(({ id }) => id).sort()

describe.each(lengths)('the sheets of an edition of %i questions', (length) => {
  const editions = Array.from({ length: 40 }, (_, i) => edition(i * 12 + 1, length))
  const sheets = editions.map((one) => ({ one, all: letters.map((letter) => sheetOf(one, letter)) }))

  test('have in version A what the edition’s page has, in its order', () => {
    for (const { one, all } of sheets) expect(all[0]?.questions).toEqual(one.questions)
  })

  test('have all the same questions with the same options, one of them right', () => {
    for (const { one, all } of sheets)
      for (const { questions } of all) {
        expect(ids(questions).sort()).toEqual(ids(one.questions).sort())
        const original = new Map(one.questions.map((question) => [question.id, optionsOf(question)]))
        for (const question of questions) expect(optionsOf(question)).toEqual(original.get(question.id))
        expect(questions.filter(({ options }) => options.filter(({ correct }) => correct).length !== 1)).toEqual([])
      }
  })

  test('have no question in the same place', () => {
    for (const { all } of sheets)
      for (let place = 0; place < length; place++)
        expect(new Set(all.map(({ questions }) => questions[place]?.id)).size).toBe(letters.length)
  })

  test('have no key three times in a row, and no letter that holds most of the keys', () => {
    for (const { all } of sheets)
      for (const sheet of all) {
        const keys = keysOf(sheet)
        expect(keys.join('')).not.toMatch(/(.)\1\1/)
        for (const letter of 'ABCD') expect(keys.filter((key) => key === letter).length).toBeLessThan(length * 0.7)
      }
  })

  test('are the same whoever asks, and whatever else was asked for', () => {
    for (const { one, all } of sheets) expect(sheetOf(edition(one.edition, length), 'C')).toEqual(all[2])
  })
})

test('the keys are the letters of the right options', () => {
  const sheet = sheetOf(edition(17, 10), 'B')
  const right = sheet.questions.map(({ options }, i) => {
    const at = 'ABCDEFGH'.indexOf(keysOf(sheet)[i] ?? '')
    return options[at]?.correct
  })
  expect(right).toEqual(Array.from({ length: 10 }, () => true))
  expect([0, 1, 2, 3].map(optionLetter)).toEqual(['A', 'B', 'C', 'D'])
})

test('“both” and “neither” stay behind the sides that they speak of', () => {
  const shown = Array.from({ length: 60 }, (_, i) => letters.map((letter) => sheetOf(edition(i + 1, 10), letter)))
    .flat()
    .flatMap(({ questions }) => questions)
    .filter(({ options }) => options.some(({ text }) => /^Both\b/.test(text)))
  expect(shown.length).toBeGreaterThan(20)
  for (const { options } of shown) {
    const speaking = options.map(({ text }) => /^(?:Both|Neither)\b/.test(text))
    expect(speaking).toEqual([...speaking].sort())
  }
})

test.each(letters)('a question that is withdrawn is not printed and moves no other on version %s', (letter) => {
  const one = edition(3, 5)
  for (const gone of one.questions) {
    const since = (question: Question) => (question === gone ? { ...question, withdrawn: 'It was unclear.' } : question)
    const [before, after] = [sheetOf(one, letter), sheetOf({ ...one, questions: one.questions.map(since) }, letter)]
    expect(ids(after.questions)).toEqual(ids(before.questions))
    expect(keysOf(after)).toEqual(keysOf(before))
    expect(printed(after)).toEqual({ letter, questions: before.questions.filter(({ id }) => id !== gone.id) })
    expect(printed(before)).toEqual(before)
  }
})

describe('an address', () => {
  test('names its versions by letters, in any order, or by how many', () => {
    expect(readPrint({ versions: 'A,B' })).toEqual({ versions: ['A', 'B'], large: false })
    expect(readPrint({ versions: 'd, b' })).toEqual({ versions: ['B', 'D'], large: false })
    expect(readPrint({ versions: '3' })).toEqual({ versions: ['A', 'B', 'C'], large: false })
  })
  test('that names none prints one', () => expect(readPrint({})).toEqual({ versions: ['A'], large: false }))
  test('may ask for large print', () => expect(readPrint({ size: 'large' })?.large).toBe(true))
  test.each(['E', 'A,E', '', '0', 'AB', 'A,'])('that asks for “%s” names no version', (versions) =>
    expect(readPrint({ versions })).toBeNull(),
  )
})
