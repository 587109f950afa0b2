import type { Format } from './model.ts'
import { keyPosition, nameOf, prompt, seconds } from './wording.ts'
import { workbook, xlsxType } from './workbook.ts'

// As in the eighth row of Kahoot!’s template; questions stand below it, from the second column on.
const head = [
  null,
  'Question - max 120 characters',
  'Answer 1 - max 75 characters',
  'Answer 2 - max 75 characters',
  'Answer 3 - max 75 characters',
  'Answer 4 - max 75 characters',
  'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
  'Correct answer(s) - choose at least one',
]

/** Kahoot!’s spreadsheet template: https://support.kahoot.com, “How to import questions from a spreadsheet” */
export const kahoot: Format = {
  extension: 'xlsx',
  type: xlsxType,
  limits: { question: 120, option: 75, options: 4 },
  write: (set) =>
    workbook('Sheet1', [
      [],
      [null, 'Quiz template'],
      [null, nameOf(set)],
      [null, set.about],
      [],
      [],
      [],
      head,
      ...set.questions.map((question) => [
        question.number,
        prompt(question),
        ...[0, 1, 2, 3].map((position) => question.options[position]?.text ?? null),
        seconds,
        keyPosition(question) + 1,
      ]),
    ]),
}
