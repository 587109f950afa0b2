import { csv as table } from '../http/csv-table.ts'
import { optionLetter } from '../ui/option-letter.ts'
import type { ExportQuestion, Format } from './model.ts'
import { keyPosition } from './wording.ts'

/** A table with a line for each question, for spreadsheets. */
export const csv: Format = {
  extension: 'csv',
  type: 'text/csv',
  write: ({ questions }) => {
    const positions = Array.from(
      { length: Math.max(0, ...questions.map(({ options }) => options.length)) },
      (_, i) => i,
    )
    const head = [
      'Number',
      'Id',
      'Statement',
      'Question',
      ...positions.map((position) => `Option ${optionLetter(position)}`),
      'Right answer',
      'Explanation',
      'Sources',
      ...positions.map((position) => `Feedback on ${optionLetter(position)}`),
      'Skill',
      'Kind',
      'Expected difficulty',
    ]
    return table(
      head,
      questions.map((question) => row(question, positions)),
    )
  },
}

const row = (question: ExportQuestion, positions: readonly number[]) => [
  question.number,
  question.id,
  question.statement ?? null,
  question.stem,
  ...positions.map((position) => question.options[position]?.text ?? null),
  optionLetter(keyPosition(question)),
  question.explanation,
  question.sources.join('\n'),
  ...positions.map((position) => question.options[position]?.feedback ?? null),
  question.skill,
  question.family,
  question.difficulty,
]
