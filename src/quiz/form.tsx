import type { Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import type { Edition, Question } from '../questions/model.ts'
import { asset } from '../ui/assets.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { QuestionField } from './question.tsx'
import { outletsOf } from './quoted.ts'
import { nextForm } from './result.ts'
import { quizText } from './text.ts'

type Props = {
  dossier: Dossier
  edition: Edition
  /** Where new questions are; the next edition’s page unless the form stands elsewhere. */
  next?: string
  /** The id that this form is counted under where no script runs. */
  attempt?: string
  /** How the end counts: how many questions there are, and what is said of the result once it is settled. */
  counts?: { of: number | string; sent: string }
  /** Whether the reader may ask to be asked how sure they are; a widget has no room for that. */
  certainty?: boolean
  /** Whether each question says which item it is and which claim it rests on, so that it can be chosen by them. */
  named?: boolean
  /** For a page that is nothing without script, which numbers the questions and fetches what their feedback leaves out. */
  brief?: boolean
  /** The module that the page asks for after its first paint, as the build names it. */
  deferred?: string
}

/** The form itself, wherever it stands; the browser code finds everything it needs inside. */
export const QuizForm = ({ dossier, edition, attempt, certainty = true, deferred, named, brief, ...props }: Props) => {
  const titles = new Map(dossier.cards.map(({ id, title }) => [id, title]))
  const outlets = outletsOf(dossier)
  const { questions, length, version } = edition
  const {
    next = addresses.quiz(dossier.id, nextForm(edition)),
    counts = { of: questions.filter(isAsked).length, sent: quizText.sent },
  } = props
  return (
    <form
      class="quiz"
      method="post"
      action={addresses.finish(dossier.id)}
      data-quiz={dossier.id}
      data-question={(named || brief) && quizText.question('{n}', named ? '{of}' : length)}
      data-results={addresses.api.results(dossier.id)}
      data-result={addresses.result(dossier.id, { ...edition, version }, '')}
      data-module={deferred && asset(deferred)}
      data-items={brief && questions.map(({ id }) => id).join(' ')}
      data-notes={[quizText.yourRightAnswer, quizText.yourAnswer, quizText.theAnswer].join('|')}
    >
      {Object.entries({ version, edition: edition.edition, length, ...(attempt && { attempt }) }).map(
        ([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ),
      )}
      <p class="by">
        <span>{quizText.answerBy(dossier.source.name)}</span>
        <span class="marks" role="img" data-words={quizText.progress} data-live hidden />
      </p>
      <Finish next={next} counts={counts} />
      {questions.map((question, i) => (
        <QuestionField
          quiz={dossier.id}
          question={question}
          number={i + 1}
          length={length}
          titles={titles}
          outlets={outlets}
          {...(named && { named })}
          {...(brief && { brief })}
        />
      ))}
      <Actions certainty={certainty} />
    </form>
  )
}

const isAsked = ({ withdrawn }: Question): boolean => withdrawn === undefined

/** One button at a time; the first is the only one without script. */
const Actions = ({ certainty }: { certainty: boolean }) => (
  <>
    <div class="actions">
      <button type="submit" class="button send">
        {quizText.send}
      </button>
      {(['answer', 'next', 'send'] as const).map((step) => (
        <button type="button" class="button" data-step={step} hidden>
          {quizText[step]}
        </button>
      ))}
      {certainty && (
        <fieldset class="sure" data-step="sure" hidden>
          <legend>{quizText.howSure}</legend>
          {quizText.sure.map((words, i) => (
            <button type="button" class="button second" value={i + 1}>
              {words}
            </button>
          ))}
        </fieldset>
      )}
    </div>
    {certainty && (
      <label class="ask tap" data-live hidden>
        <input type="checkbox" data-ask />
        <span>
          {quizText.askSure}
          <small>{quizText.askSureWhy}</small>
        </span>
      </label>
    )}
    <p class="keys" data-live hidden>
      {quizText.keys}
    </p>
    <p
      class="unseen"
      role="status"
      data-answer={quizText.selected}
      {...(certainty && { 'data-sure': quizText.selectedSure })}
      data-saving={quizText.saving}
    />
  </>
)

/** The end of a quiz that cannot leave its page (offline, or inside another page): score, comment, what became of it. */
const Finish = ({ next, counts }: Required<Pick<Props, 'next' | 'counts'>>) => (
  <section class="finish" hidden tabindex={-1} aria-labelledby="score">
    <h2 id="score" data-words={quizText.result.scoreTemplate(counts.of)}>
      {quizText.result.scoreTemplate(counts.of)}
    </h2>
    {(['waiting', 'sent', 'refused'] as const).map((state) => (
      <p data-state={state} hidden>
        {state === 'sent' ? counts.sent : quizText[state]}
      </p>
    ))}
    <p class="actions">
      <ButtonLink href={next}>{quizText.result.newQuestions}</ButtonLink>
    </p>
  </section>
)
