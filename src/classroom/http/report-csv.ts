import { csv } from '../../http/csv.ts'
import type { Report, ReportAnswer } from '../machine/report.ts'

const letters = 'ABCDEFGH'

/**
 * The report as a table for a spreadsheet (RFC 4180): one row a pupil; for each question and round the letter of the
 * option, under the question’s words, and 1 or 0 for right or wrong; both are empty where there is no answer.
 */
export function reportCsv({ questions, pupils }: Report): string {
  const columns = questions.flatMap(({ item, stem, rounds }) => rounds.map(({ round }) => ({ item, stem, round })))
  const head = [
    'nickname',
    'answered',
    'right',
    'points',
    'late',
    ...columns.flatMap(({ item, stem, round }) => [
      `q${item + 1} round ${round}: ${stem}`,
      `q${item + 1} round ${round} right`,
    ]),
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

function letterOf(questions: Report['questions'], item: number, { option }: ReportAnswer): string {
  const options = questions.find((question) => question.item === item)?.options ?? []
  return letters.charAt(options.findIndex(({ id }) => id === option))
}
