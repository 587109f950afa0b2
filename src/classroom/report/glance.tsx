import { percent } from '../../ui/numbers.ts'
import { optionLetter } from '../../ui/option-letter.ts'
import type { Report, ReportQuestion } from '../protocol/report.ts'
import { reportText } from './text.ts'

/** All questions in one table: how many were right at first and at last, who changed, and what misled most. */
export const Glance = ({ questions, leftOut = [] }: Pick<Report, 'questions' | 'leftOut'>) => (
  <section>
    <h2>{reportText.glance}</h2>
    <section class="wide glance" tabindex={0} aria-label={reportText.glance}>
      <table>
        <thead>
          <tr>
            {reportText.glanceHeads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <Row question={question} />
          ))}
        </tbody>
      </table>
    </section>
    {leftOut.length > 0 && <p>{reportText.leftOut(leftOut)}</p>}
    <p class="fine">{reportText.glanceLegend}</p>
  </section>
)

const Row = ({ question }: { question: ReportQuestion }) => {
  const { item, place = item, facility, rounds, shifts, misled } = question
  const last = rounds.length > 1 ? rounds.at(-1)?.share : null
  const shift = shifts.at(-1)
  const changes = shift && [shift.wrongRight, shift.rightWrong, shift.rightRight, shift.wrongWrong]
  const shown = [share(facility), share(last), ...(changes ?? Array(4).fill(reportText.marks.none))]
  const letters = misledLetters(question)
  const kind = letters.length === 1 ? misled?.misconception : undefined
  return (
    <tr>
      <th scope="row">{reportText.byQuestion(place)}</th>
      {shown.map((figure) => (
        <td>{figure}</td>
      ))}
      <td>
        {misled
          ? reportText.misledShort(letters, misled.count, kind && reportText.misconceptions[kind])
          : reportText.marks.none}
      </td>
    </tr>
  )
}

/** The letters of the wrong options that most chose in the first vote: several, if as many chose each. */
export const misledLetters = ({ options, misled }: ReportQuestion): string[] =>
  options.flatMap(({ correct, chosen }, place) =>
    !correct && chosen[0] === misled?.count ? [optionLetter(place)] : [],
  )

const share = (value: number | null | undefined): string => (typeof value === 'number' ? percent(value) : '–')
