import { Shifts } from '../host/question-view.tsx'
import { hostText } from '../host/text.ts'
import type { ReportOption, ReportQuestion } from '../machine/report.ts'
import { Tally } from '../view/choices.tsx'
import { viewText } from '../view/text.ts'
import { reportText } from './text.ts'

/** One question of the report: how hard it was, what was chosen in each vote, who moved, and what misled. */
export const ReportQuestionView = ({ question }: { question: ReportQuestion }) => {
  const { item, stem, options, rounds, facility, discrimination, misled, alone } = question
  return (
    <section class="asked">
      <h3>
        {item + 1}. {stem}
      </h3>
      <p class="fine">
        {[
          facility !== null && reportText.facility(facility),
          discrimination === null ? reportText.tooFew : reportText.discrimination(discrimination),
          alone > 0 && reportText.alone(alone),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <table class="votes">
        <thead>
          <tr>
            <th scope="col">{hostText.option}</th>
            {rounds.map(({ round }) => (
              <th scope="col">{viewText.roundShort(round)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map((option, i) => (
            <tr class={option.correct ? 'key' : undefined}>
              <th scope="row">
                <span class="letter">{viewText.letter(i)}</span> {option.text}
                {option.correct && <span class="note"> {viewText.theAnswer}</span>}
                <Slip option={option} />
              </th>
              {rounds.map((round) => (
                <td>
                  <Tally round={round} option={option.id} named={false} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {misled && <p>{reportText.misled(options.find(({ id }) => id === misled.option)?.text ?? '', misled.count)}</p>}
      <Shifts result={question} />
    </section>
  )
}

const Slip = ({ option: { misconception } }: { option: ReportOption }) =>
  misconception ? <span class="slip"> {reportText.misconceptions[misconception]}</span> : null
