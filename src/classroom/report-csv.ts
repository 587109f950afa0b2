import { csv } from '../http/csv.ts'
import type { Report, ReportAnswer } from './report.ts'

const letters = 'ABCDEFGH'

/**
 * The report as a table for a spreadsheet (RFC 4180): one row a pupil; for each question and round the letter of the
 * option and 1 or 0 for right or wrong, empty where there is no answer.
 */
export function reportCsv({ questions, pupils }: Report): string {
  const columns = questions.flatMap(({ item, rounds }) => rounds.map(({ round }) => ({ item, round })))
  const head = [
    'nickname',
    'answered',
    'right',
    'points',
    'late',
    ...columns.flatMap(({ item, round }) => named(item, round)),
  ]
  const rows = pupils.map(({ nickname, answered, right, points, late, answers }) => [
    nickname,
    answered,
    right,
    points,
    late,
    ...columns.flatMap(({ item, round }) => {
      const answer = answers[item]?.find((one) => one.round === round)
      return answer ? [letterOf(questions, item, answer), Number(answer.right)] : ['', '']
    }),
  ])
  return csv(head, rows)
}

const named = (item: number, round: number): string[] => [
  `q${item + 1} round ${round}`,
  `q${item + 1} round ${round} right`,
]

function letterOf(questions: Report['questions'], item: number, { option }: ReportAnswer): string {
  const options = questions.find((question) => question.item === item)?.options ?? []
  return letters.charAt(options.findIndex(({ id }) => id === option))
}
