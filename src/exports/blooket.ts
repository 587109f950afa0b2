import { csv } from '../http/csv-table.ts'
import type { Format } from './model.ts'
import { keyPosition, prompt, seconds } from './wording.ts'

// As in Blooket’s template, line ends and the row above the heading included.
const title = ['Blooket\nImport Template', '', '', '', '', '', '', '']
const head = [
  'Question #',
  'Question Text',
  'Answer 1',
  'Answer 2',
  'Answer 3\n(Optional)',
  'Answer 4\n(Optional)',
  'Time Limit (sec)\n(Max: 300 seconds)',
  'Correct Answer(s)\n(Only include Answer #)',
]

/** Blooket’s import template, as CSV: https://help.blooket.com */
export const blooket: Format = {
  extension: 'csv',
  type: 'text/csv',
  limits: { options: 4 },
  write: ({ questions }) =>
    csv(title, [
      head,
      ...questions.map((question) => [
        question.number,
        prompt(question),
        ...[0, 1, 2, 3].map((position) => question.options[position]?.text ?? null),
        seconds,
        keyPosition(question) + 1,
      ]),
    ]),
}
