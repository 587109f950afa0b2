import type { Format } from './model.ts'
import { keyPosition, prompt, seconds } from './wording.ts'
import { workbook, xlsxType } from './workbook.ts'

const head = [
  'Question Text',
  'Question Type',
  'Option 1',
  'Option 2',
  'Option 3',
  'Option 4',
  'Option 5',
  'Correct Answer',
  'Time in seconds',
  'Image Link',
  'Answer explanation',
]

/** Wayground’s (Quizizz’s) spreadsheet template, which has room for an explanation: https://support.wayground.com */
export const wayground: Format = {
  extension: 'xlsx',
  type: xlsxType,
  limits: { options: 5 },
  write: ({ questions }) =>
    workbook('Sheet1', [
      head,
      ...questions.map((question) => [
        prompt(question),
        'Multiple Choice',
        ...[0, 1, 2, 3, 4].map((position) => question.options[position]?.text ?? null),
        keyPosition(question) + 1,
        seconds,
        null,
        [question.explanation, ...question.sources].join('\n'),
      ]),
    ]),
}
