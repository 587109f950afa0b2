import { offlineText } from '../offline/text.ts'
import type { Edition, Quiz } from '../questions/model.ts'
import { ownMap } from '../quiz/own-map.ts'
import { AnsweredQuestion, QuestionField } from '../quiz/question.tsx'
import { outletsOf, quotedIn } from '../quiz/quoted.ts'
import { resultView } from '../quiz/result.ts'
import { Calibration, Kinds, Misconceptions, Placed } from '../quiz/result-parts.tsx'
import { quizText } from '../quiz/text.ts'
import { reviewText } from '../review/text.ts'
import { Specimen } from './specimen.tsx'

/** The quiz’s components: a question in each state, and what a result is made of. */
export const QuizSpecimens = ({ quiz: { dossier, bank }, edition }: { quiz: Quiz; edition: Edition }) => {
  const titles = new Map(dossier.cards.map(({ id, title }) => [id, title]))
  const [open, question] = edition.questions
  if (!open || !question) return null
  const key = question.options.findIndex(({ correct }) => correct)
  const shared = { quiz: dossier.id, titles, outlets: outletsOf(dossier), length: edition.length }
  const about = bank.filter((item) => quotedIn(item, shared.outlets))
  const marked = about.find((item) => quotedIn(item, shared.outlets)?.voice)
  const unmarked = about.find((item) => !quotedIn(item, shared.outlets)?.voice)
  const picks = edition.questions.map((_, i) => i % 3)
  const view = resultView(
    dossier,
    edition,
    picks,
    picks.map((pick) => pick + 1),
  )
  return (
    <>
      <h2>Quiz</h2>
      <Specimen name="Question: open">
        <QuestionField {...shared} question={open} number={1} />
      </Specimen>
      <Specimen name="Question about words: with the mark of who reported them, and without where that is asked">
        {[marked, unmarked].map(
          (item, i) => item && <QuestionField {...shared} question={item} number={edition.length - i} />,
        )}
      </Specimen>
      <Specimen name="Progress: right, wrong, open, the question shown">
        <p class="marks live" role="img" aria-label={quizText.progress.replaceAll('{}', '1')}>
          {['right', 'wrong', 'open now', 'open'].map((state) => (
            <i class={state} />
          ))}
        </p>
      </Specimen>
      <Specimen name="Question: right">
        <AnsweredQuestion {...shared} question={question} number={2} pick={key} />
      </Specimen>
      <Specimen name="Question: wrong">
        <AnsweredQuestion {...shared} question={{ ...question }} number={3} pick={key === 0 ? 1 : 0} />
      </Specimen>
      <Specimen name="After the quiz: waiting, sent, refused">
        {(['waiting', 'sent', 'refused'] as const).map((state) => (
          <p>{quizText[state]}</p>
        ))}
      </Specimen>
      <Specimen name="Review: loading, nothing, failed, erased">
        {(['loading', 'nothing', 'failed', 'erased'] as const).map((state) => (
          <p>{reviewText[state]}</p>
        ))}
      </Specimen>
      <Specimen name="A page that cannot be shown: offline">
        <p class="standfirst">{offlineText.about}</p>
        <h4 class="label">{offlineText.stored}</h4>
        <ul class="stored bare">
          <li>
            <a href="#main">{dossier.title}</a>
          </li>
        </ul>
      </Specimen>
      <Specimen name="How sure">
        <fieldset class="sure">
          <legend>{quizText.howSure}</legend>
          {quizText.sure.map((words) => (
            <button type="button" class="button second">
              {words}
            </button>
          ))}
        </fieldset>
      </Specimen>
      <Specimen name="Result: the reader’s own map">
        <Placed quiz={dossier.id} own={ownMap(dossier, edition.questions, view.marks)} />
      </Specimen>
      <Specimen name="Result: misconceptions, kinds, calibration">
        <Misconceptions misconceptions={view.misconceptions} />
        <Kinds kinds={view.bySkill} />
        <Calibration calibration={view.calibration} />
      </Specimen>
    </>
  )
}
