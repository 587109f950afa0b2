import { csv } from '../http/csv-table.ts'
import type { Format } from './model.ts'
import { isDistractor, keyPosition, prompt } from './wording.ts'

// As in Gimkit’s template, with the row above the heading.
const title = ['Gimkit Spreadsheet Import Template', '', '', '', '']
const head = [
  'Question',
  'Correct Answer',
  'Incorrect Answer 1',
  'Incorrect Answer 2 (Optional)',
  'Incorrect Answer 3 (Optional)',
]

/** Gimkit’s import template, as CSV; it has the right answer first, and Gimkit shuffles: https://help.gimkit.com */
export const gimkit: Format = {
  extension: 'csv',
  type: 'text/csv',
  limits: { options: 4 },
  write: ({ questions }) =>
    csv(title, [
      head,
      ...questions.map((question) => {
        const wrong = question.options.filter(isDistractor)
        return [
          prompt(question),
          question.options[keyPosition(question)]?.text ?? null,
          ...[0, 1, 2].map((position) => wrong[position]?.text ?? null),
        ]
      }),
    ]),
}
