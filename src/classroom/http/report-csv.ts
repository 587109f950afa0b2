import { csv } from '../../http/csv-table.ts'
import { optionLetter } from '../../ui/option-letter.ts'
import { asked } from '../protocol/asked.ts'
import type { Report, ReportAnswer } from '../protocol/report.ts'

/**
 * The report as a table for a spreadsheet (RFC 4180), with one row for each pupil. For each question and round it has the
 * letter of the option and 1 or 0 for right or wrong; both are empty without an answer. A poll has the words chosen.
 */
export function reportCsv({ questions, pupils, polls = [] }: Report, separator?: string): string {
  const columns = questions.flatMap((question) =>
    question.rounds.map(({ round }) => ({
      item: question.item,
      round,
      title: `Q${(question.place ?? question.item) + 1} vote ${round}`,
      words: asked(question),
    })),
  )
  const head = [
    ...['nickname', 'answered', 'right', 'points', 'late'],
    ...columns.flatMap(({ title, words }) => [`${title}: ${words}`, `${title} right`]),
    ...polls.map(({ stem }, i) => `Poll ${i + 1}: ${stem}`),
  ]
  const rows = pupils.map(({ nickname, answered, right, points, late, answers, polls: chosen = [] }) => [
    ...[nickname, answered, right, points, late],
    ...columns.flatMap(({ item, round }) => {
      const answer = answers[item]?.find((one) => one.round === round)
      return answer ? [letterOf(questions, item, answer), Number(answer.right)] : ['', '']
    }),
    ...polls.map((_, i) => chosen[i] ?? ''),
  ])
  return csv(head, rows, separator)
}

function letterOf(questions: Report['questions'], item: number, { option }: ReportAnswer): string {
  const options = questions.find((question) => question.item === item)?.options ?? []
  const place = options.findIndex(({ id }) => id === option)
  return place < 0 ? '' : optionLetter(place)
}
