import type { Dossier } from '../../dossier/model.ts'
import { addresses, takeAwayAddresses } from '../../http/addresses.ts'
import { Corrected } from '../../ui/corrected.tsx'
import { Document } from '../../ui/document.tsx'
import { optionLetter } from '../../ui/option-letter.ts'
import { takeAwayText } from '../../ui/take-away-text.ts'
import type { Report, ReportQuestion } from '../protocol/report.ts'
import { AgainForm } from '../view/again-form.tsx'
import { Asked } from '../view/asked.tsx'
import { ClassMap } from '../view/class-map.tsx'
import { viewText, watchText } from '../view/text.ts'
import { Shifts, VotesTable } from '../view/votes-table.tsx'
import { Glance, misledLetters } from './glance.tsx'
import { movesOf } from './moves.ts'
import { Polls } from './polls.tsx'
import { Pupils } from './pupils.tsx'
import { reportText } from './text.ts'

type Props = {
  report: Report
  formKey: string
  /** The site, as people type it: “example.org”. */
  site: string
  /** The story, while the site has it. */
  dossier?: Dossier | undefined
}

/** The report of a session, for its host: by claim, by question and by pupil. It can be printed too. */
export const ReportPage = ({ report, formKey, site, dossier }: Props) => {
  const { session, created, ended, questions, claims = [], polls = [], shift } = report
  const lastRound = Math.max(2, ...questions.map(({ rounds }) => rounds.length))
  return (
    <Document title={reportText.title(session.code)} style="report.css" promise={watchText.promise}>
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
          <a class="button second" href={addresses.host(session.code)}>
            {reportText.back}
          </a>
        </p>
        {dossier && (
          <p>
            <a class="tap" href={takeAwayAddresses.page(dossier.id)}>
              {takeAwayText}
            </a>
          </p>
        )}
        <AgainForm code={session.code} formKey={formKey} />
        <Participation report={report} />
        {questions.length > 0 && <Glance {...report} />}
        {dossier && claims.length > 0 && <ClassMap dossier={dossier} claims={claims} />}
        {shift && (
          <section>
            <h2>{reportText.moved}</h2>
            <Shifts shifts={[{ ...shift, from: 1, to: lastRound }]} paired={reportText.pairedAnswers} />
          </section>
        )}
        <section>
          <h2>{reportText.questions}</h2>
          {questions.length === 0 && <p>{reportText.none}</p>}
          {questions.map((question) => (
            <Question report={report} question={question} />
          ))}
        </section>
        {polls.length > 0 && <Polls polls={polls} />}
        <Pupils report={report} />
        <Deletion report={report} site={site} />
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
        <Figure name={reportText.people} value={people} />
        <Figure name={reportText.answering} value={answering} />
        <Figure name={reportText.answers} value={reportText.ofPossible(answers, possible)} />
      </dl>
    </section>
  )
}

const Figure = ({ name, value }: { name: string; value: string | number }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

type QuestionProps = { report: Report; question: ReportQuestion }

/** How hard the question was, what was chosen in each vote, how answers changed, and which wrong answer misled most. */
const Question = ({ report, question }: QuestionProps) => {
  const { item, statement, stem, options, rounds, shifts, facility, discrimination, misled, alone, corrections } =
    question
  const letter = letterIn(question)
  const facts = [
    facility !== null && reportText.facility(facility),
    discrimination === null ? reportText.tooFew : reportText.discrimination(discrimination),
    alone > 0 && (report.session.options.paper ? reportText.onPaper(alone) : reportText.alone(alone)),
  ]
  return (
    <section class="asked">
      <h3>
        {(question.place ?? item) + 1}. <Asked {...{ ...(statement !== undefined && { statement }), stem }} />
      </h3>
      <p class="fine">{facts.filter(Boolean).join(' · ')}</p>
      <Corrected quiz={report.session.quiz} corrections={corrections} />
      <VotesTable
        options={options.map(({ id, text, correct: key, misconception: kind }) => ({
          id,
          text,
          key,
          misconception: kind && reportText.misconceptions[kind],
        }))}
        rounds={rounds}
      />
      {misled && (
        <p>
          {reportText.misled(misledLetters(question), letter(options.find(({ correct }) => correct)?.id), misled.count)}{' '}
          {misled.feedback && reportText.whyWrong(letter(misled.option), misled.feedback)}
        </p>
      )}
      <div class="changes">
        <Shifts shifts={shifts} />
        <Moves report={report} question={question} />
      </div>
    </section>
  )
}

// Enough for a class; a hall of a thousand would fill pages.
const mostNamed = 12

/** Who changed from which option to which other. */
const Moves = ({ report, question }: QuestionProps) => {
  const moves = movesOf(report, question.item)
  const letter = letterIn(question)
  const key = question.options.find(({ correct }) => correct)?.id
  if (moves.length === 0) return null
  return (
    <div>
      <h4>{reportText.whoChanged}</h4>
      <ul class="moved bare">
        {moves.map(({ from, to, nicknames }) => (
          <li>
            <b>{reportText.from(letter(from), letter(to))}</b>
            {`, ${reportText.changes[to === key ? 'wrongRight' : from === key ? 'rightWrong' : 'wrongWrong']}. `}
            {reportText.names(nicknames.slice(0, mostNamed), Math.max(0, nicknames.length - mostNamed))}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The letter that an option of this question has on the pages. */
const letterIn =
  ({ options }: ReportQuestion) =>
  (option: string | undefined): string =>
    optionLetter(options.findIndex(({ id }) => id === option))

const Deletion = ({ report: { session }, site }: Pick<Props, 'report' | 'site'>) => (
  <section class="deletion">
    <h2>{reportText.deletion}</h2>
    <p>{viewText.deleted(session.deleteAt)}</p>
    {!session.options.paper && <p>{reportText.own(site + addresses.join(session.code))}</p>}
    <p>
      <a class="tap" href={addresses.deleteClass(session.code)}>
        {reportText.deleteNow}
      </a>
    </p>
  </section>
)
