import type { Dossier } from '../../dossier/model.ts'
import { addresses } from '../../http/addresses.ts'
import type { StoryPicture } from '../../stories/picture.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Document } from '../../ui/document.tsx'
import { Section } from '../../ui/section.tsx'
import { text } from '../../ui/text.ts'
import { enough } from '../statistics/analysis/thresholds.ts'
import { Bar, Columns } from './chart.tsx'
import { statsText } from './text.ts'
import type { QuestionView, StatsView } from './view.ts'

type Props = { dossier: Dossier; view: StatsView; url: string } & StoryPicture

/** How readers did: when, how well, what they mistook, and what they chose. */
export const StatsPage = ({ dossier, view, url, picture }: Props) => (
  <Document
    title={statsText.title}
    description={statsText.about(dossier.title)}
    url={url}
    picture={picture}
    embeddable
    story={{ id: dossier.id, title: dossier.title, at: 'stats' }}
    style="stats.css"
  >
    <h1>{statsText.title}</h1>
    {view.attempts < enough.anything ? <Few quiz={dossier.id} view={view} /> : <Results view={view} />}
    {view.gone.length > 0 && <NoLongerAsked gone={view.gone} />}
    {dossier.withdrawn.length > 0 && <Withdrawn withdrawn={dossier.withdrawn} />}
    <footer class="about-results">
      <p>
        <a class="tap" href={addresses.api.statsTable(dossier.id)} download>
          {statsText.download}
        </a>
      </p>
      <p>{statsText.note}</p>
    </footer>
  </Document>
)

const Few = ({ quiz, view }: { quiz: string; view: StatsView }) => (
  <>
    <p class="standfirst">{view.attempts === 0 ? emptyWords(view) : statsText.few(view.attempts)}</p>
    <p>
      <ButtonLink href={addresses.quiz(quiz, { edition: 1, length: 10 })}>{statsText.take}</ButtonLink>
    </p>
    <Questions view={view} />
    <NotCounted view={view} />
  </>
)

const NotCounted = ({ view: { flagged, aside } }: { view: StatsView }) => (
  <>
    {flagged > 0 && <p class="among">{statsText.flagged(flagged)}</p>}
    {aside > 0 && <p class="among">{statsText.aside(aside)}</p>}
  </>
)

const emptyWords = ({ joined, gone }: StatsView): string =>
  joined > 0 || gone.length > 0 ? statsText.emptyVersion : statsText.empty

const Results = ({ view }: { view: StatsView }) => (
  <>
    <p class="standfirst">
      {statsText.counted(view.attempts)}
      {view.mean !== null && <>, {statsText.mean(view.mean)}</>}.
    </p>
    {view.topMisconception && <MostMistaken {...view.topMisconception} />}
    <div class="charts">
      <Days days={view.days} />
      {view.distributions.map((distribution) => (
        <Scores {...distribution} />
      ))}
    </div>
    <div class="extremes">
      <Listed id="hardest" title={statsText.hardest} questions={view.hardest} />
      <Listed id="divisive" title={statsText.divisive} questions={view.divisive} />
    </div>
    <Questions view={view} />
    <NotCounted view={view} />
  </>
)

const Questions = ({ view: { questions, joined } }: { view: StatsView }) =>
  questions.length === 0 ? null : (
    <section class="asked" aria-labelledby="asked">
      <h2 id="asked">{statsText.questions}</h2>
      <p>
        {statsText.questionsAbout(questions.length)} {joined > 0 && statsText.joined(joined)}
      </p>
      <div class="asked-questions">
        {questions.map((question) => (
          <Question question={question} />
        ))}
      </div>
    </section>
  )

const MostMistaken = ({ misconception, account, share, answers }: NonNullable<StatsView['topMisconception']>) => (
  <Section class="misconception" id="misconception" heading={statsText.mostMistaken}>
    <p class="claim">{statsText.mistaken(misconception, account, share)}</p>
    <p class="among">{statsText.mistakenAmong(answers)}</p>
  </Section>
)

const Days = ({ days }: Pick<StatsView, 'days'>) => (
  <Section id="days" heading={statsText.overTime}>
    <p class="among">{statsText.most(Math.max(...days.map(({ attempts }) => attempts)))}</p>
    <Columns
      columns={days.map(({ day, attempts }) => ({ label: text.day(day), count: attempts }))}
      head={[statsText.day, statsText.finished]}
      ends
    />
  </Section>
)

const Scores = ({ length, attempts, scores }: StatsView['distributions'][number]) => (
  <Section id={`scores-${length}`} heading={statsText.distribution(length)}>
    <p class="among">{statsText.of(attempts)}</p>
    <Columns
      columns={scores.map((count, score) => ({ label: String(score), count }))}
      head={[statsText.score, statsText.finished]}
    />
  </Section>
)

const Listed = ({ id, title, questions }: { id: string; title: string; questions: QuestionView[] }) =>
  questions.length === 0 ? null : (
    <Section id={id} heading={title}>
      <ol>
        {questions.map(({ id: item, statement, stem, analysis }) => (
          <li>
            <a href={`#${item}`}>{[statement, stem].filter(Boolean).join(' ')}</a>{' '}
            <span class="among">{statsText.right(analysis.facility ?? 0)}</span>
          </li>
        ))}
      </ol>
    </Section>
  )

const Question = ({ question: { id, statement, stem, options, analysis, ...about } }: { question: QuestionView }) => (
  <section class="asked-question" id={id}>
    <h3>
      {statement && <span class="statement">{statement}</span>}
      {statement && ' '}
      {stem}
    </h3>
    <p class="among">{facts(analysis, about).join(' · ')}</p>
    <ul class="bare">
      {options.map(({ text: words, isKey, share }) => (
        <li class={isKey ? 'key' : undefined}>
          <span class="words">
            {isKey && <strong>{statsText.key}: </strong>}
            {words}
          </span>
          <span class="share">{statsText.percent(share)}</span>
          <Bar share={share} />
        </li>
      ))}
    </ul>
  </section>
)

/** What an editor has withdrawn, with the reason. This version does not have the questions, so their ids name them. */
const Withdrawn = ({ withdrawn }: Pick<Dossier, 'withdrawn'>) => (
  <Section id="withdrawn" heading={statsText.withdrawn}>
    <p>{statsText.withdrawnAbout}</p>
    <details>
      <summary class="tap">{statsText.withdrawnReasons(withdrawn.length)}</summary>
      <ul>
        {withdrawn.map(({ item, family = '', reason }) => (
          <li>
            <code>{item ?? statsText.withdrawnFamily(family)}</code>: {reason}
          </li>
        ))}
      </ul>
    </details>
  </Section>
)

/** What other versions asked and this one does not, or not so: only the ids are left of the questions, and their counts. */
const NoLongerAsked = ({ gone }: Pick<StatsView, 'gone'>) => (
  <section aria-labelledby="gone">
    <h2 id="gone">{statsText.gone}</h2>
    <p>{statsText.goneAbout(gone.length)}</p>
    <details class="figures">
      <summary class="tap">{statsText.asTable}</summary>
      <table>
        <thead>
          <tr>
            {statsText.goneHead.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gone.map(({ id, answers, right, disputes, beingLookedAt }) => (
            <tr>
              <th scope="row">{id}</th>
              <td>{statsText.whole(answers)}</td>
              <td>{right === null ? '–' : statsText.percent(right)}</td>
              <td>{beingLookedAt && disputes === 0 ? statsText.beingLookedAt : statsText.whole(disputes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  </section>
)

type About = Pick<QuestionView, 'disputes' | 'beingLookedAt' | 'elsewhere'>

function facts(
  { answers, interval, word }: QuestionView['analysis'],
  { disputes, beingLookedAt, elsewhere }: About,
): string[] {
  return [
    statsText.answers(answers),
    ...(elsewhere > 0 ? [statsText.elsewhere(elsewhere)] : []),
    ...(word ? [statsText.word[word]] : []),
    ...(interval ? [statsText.between(...interval)] : []),
    ...(disputes > 0 ? [statsText.disputes(disputes)] : []),
    ...(beingLookedAt ? [statsText.beingLookedAt] : []),
  ]
}
