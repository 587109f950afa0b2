import type { Report, ReportAnswer, ReportPupil } from '../protocol/report.ts'
import { reportText } from './text.ts'

/** Each pupil by nickname, with the result of each answer. */
export const Pupils = ({ report: { pupils, questions, session } }: { report: Report }) => (
  <section>
    <h2>{reportText.pupils}</h2>
    {pupils.length === 0 ? (
      <p>{reportText.nobody}</p>
    ) : (
      <>
        {/* With many questions it is wider than a phone. The table scrolls by itself, by keyboard too. */}
        <section class="wide" tabindex={0} aria-label={reportText.pupils}>
          <table>
            <thead>
              <tr>
                <th scope="col">{reportText.nickname}</th>
                <th scope="col">{reportText.right}</th>
                <th scope="col">{reportText.answered}</th>
                <th scope="col">{reportText.late}</th>
                {session.options.points && <th scope="col">{reportText.points}</th>}
                {questions.map(({ item, place = item }) => (
                  <th scope="col">{reportText.byQuestion(place)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {pupils.map((pupil) => (
                <Row pupil={pupil} points={session.options.points} items={questions.map(({ item }) => item)} />
              ))}
            </tbody>
          </table>
        </section>
        <p class="fine">{reportText.legend}</p>
      </>
    )}
  </section>
)

const Row = ({ pupil, points, items }: { pupil: ReportPupil; points: boolean; items: readonly number[] }) => (
  <tr>
    <th scope="row">{pupil.nickname}</th>
    <td>{pupil.right}</td>
    <td>{pupil.answered}</td>
    <td>{pupil.late}</td>
    {points && <td>{pupil.points}</td>}
    {items.map((item) => (
      <td>
        <Marks answers={pupil.answers[item] ?? []} />
      </td>
    ))}
  </tr>
)

const Marks = ({ answers }: { answers: readonly ReportAnswer[] }) => {
  const kinds = answers.length === 0 ? (['none'] as const) : answers.map(({ right }) => (right ? 'right' : 'wrong'))
  return (
    <>
      <span aria-hidden="true">{kinds.map((kind) => reportText.marks[kind]).join('')}</span>
      <span class="unseen">{kinds.map((kind) => reportText.marksRead[kind]).join(', ')}</span>
    </>
  )
}
