import { addresses } from '../../http/addresses.ts'
import { Document } from '../../ui/document.tsx'
import { Shifts } from '../host/question-view.tsx'
import { hostText } from '../host/text.ts'
import type { Report } from '../machine/report.ts'
import { viewText } from '../view/text.ts'
import { Pupils } from './pupils.tsx'
import { ReportQuestionView } from './question.tsx'
import { reportText } from './text.ts'

/** What a session leaves behind, for its host: by question, by pupil, on paper and as a table. */
export const ReportPage = ({ report }: { report: Report }) => {
  const { session, created, ended, questions, shift } = report
  return (
    <Document title={reportText.title(session.code)} style="classroom.css" promise={hostText.promise}>
      <div class="report">
        <p class="label">{session.title}</p>
        <h1>{reportText.title(session.code)}</h1>
        <p class="standfirst">
          {reportText.when(created)}
          {ended === null && ` · ${reportText.still}`}
        </p>
        <p class="actions">
          <a class="button" href={addresses.reportCsv(session.code)}>
            {reportText.csv}
          </a>
          <a class="button quiet" href={addresses.host(session.code)}>
            {reportText.back}
          </a>
        </p>
        <Participation report={report} />
        {shift && (
          <section>
            <h2>{reportText.moved}</h2>
            <Shifts result={{ shifts: [{ ...shift, from: 1, to: lastRound(report) }] }} />
          </section>
        )}
        <section>
          <h2>{reportText.questions}</h2>
          {questions.length === 0 && <p>{reportText.none}</p>}
          {questions.map((question) => (
            <ReportQuestionView question={question} />
          ))}
        </section>
        <Pupils report={report} />
        <Deletion report={report} />
      </div>
    </Document>
  )
}

const Participation = ({ report: { participation } }: { report: Report }) => {
  const { people, answering, answers, possible } = participation
  return (
    <section>
      <h2>{reportText.participation}</h2>
      <dl class="figures">
        <div>
          <dt>{reportText.people}</dt>
          <dd>{people}</dd>
        </div>
        <div>
          <dt>{reportText.answering}</dt>
          <dd>{answering}</dd>
        </div>
        <div>
          <dt>{reportText.answers}</dt>
          <dd>{reportText.ofPossible(answers, possible)}</dd>
        </div>
      </dl>
    </section>
  )
}

const Deletion = ({ report: { session } }: { report: Report }) => (
  <section class="deletion">
    <h2>{reportText.deletion}</h2>
    <p>{viewText.deleted(session.deleteAt)}</p>
    <details>
      <summary class="tap">{reportText.deleteNow}</summary>
      <p>{reportText.deleteHint}</p>
      <form method="post" action={addresses.deleteClass(session.code)}>
        <button class="button" type="submit">
          {reportText.deleteSure}
        </button>
      </form>
    </details>
  </section>
)

const lastRound = ({ questions }: Report): number => Math.max(2, ...questions.map(({ rounds }) => rounds.length))
