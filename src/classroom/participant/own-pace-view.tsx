import type { Reveal, ShownQuestion } from '../protocol/model.ts'
import { Choices } from '../view/choices.tsx'
import { RevealView } from '../view/reveal-view.tsx'
import { AnswerForm, Heading } from './question-view.tsx'
import { participantText } from './text.ts'
import type { ParticipantState } from './view.tsx'

/** The next question of someone who goes on alone, or all of it once more when there is none left. */
export const OwnPace = (state: ParticipantState) => {
  const { snapshot, pending } = state
  const { question, session, phase } = snapshot
  if (!question)
    return (
      <section class="waiting">
        <h1 tabindex={-1}>{participantText.finished}</h1>
        <p>{participantText.finishedHint}</p>
        <Review {...state} />
      </section>
    )
  const sent = pending?.item === question.item ? pending.option : undefined
  return (
    <section class="ask" aria-labelledby="stem">
      <Heading question={question} of={session.questions} phase={phase} />
      {sent === undefined ? (
        <>
          <p class="standing">{participantText.choose}</p>
          <AnswerForm state={state} question={question} round={1} />
        </>
      ) : (
        <>
          <p class="standing">{state.link === 'offline' ? participantText.waiting : participantText.sending}</p>
          <Choices question={question} picked={sent} />
        </>
      )}
    </section>
  )
}

type Answered = { question: ShownQuestion; reveal: Reveal }

/** What became of an answer given alone, and the way to the next question. */
export const AnsweredAlone = (state: ParticipantState & { feedback: Answered }) => {
  const { snapshot, feedback, self } = state
  return (
    <section class="ask" aria-labelledby="stem">
      <Heading question={feedback.question} of={snapshot.session.questions} phase={snapshot.phase} />
      <Outcome {...state} answered={feedback} />
      <p class="actions">
        <a class="button" href={self} data-next>
          {participantText.next}
        </a>
      </p>
    </section>
  )
}

/** The end: points where there are any, and everything once more. */
export const EndedView = (state: ParticipantState) => {
  const { me, session } = state.snapshot
  return (
    <section class="waiting">
      <h1 tabindex={-1}>{participantText.ended}</h1>
      {session.options.points && <p class="standing">{participantText.yourPoints(me.points)}</p>}
      <Review {...state} />
    </section>
  )
}

const Review = (state: ParticipantState) => {
  const { review = [] } = state.snapshot
  if (review.length === 0) return <p>{participantText.nothingYet}</p>
  return (
    <>
      {review.map((answered) => (
        <details class="past" key={answered.question.id}>
          <summary class="tap">
            {answered.question.item + 1}. {answered.question.stem}
          </summary>
          <Outcome {...state} answered={answered} />
        </details>
      ))}
    </>
  )
}

/** A question that this person has answered: verdict, options, reasons. */
const Outcome = ({ snapshot, answered: { question, reveal } }: ParticipantState & { answered: Answered }) => {
  const picked = snapshot.me.mine.filter(({ item }) => item === question.item).at(-1)?.option
  const right = picked === reveal.key
  return (
    <>
      {picked === undefined ? (
        <p class="standing">{participantText.unanswered}</p>
      ) : (
        <p class={right ? 'verdict right' : 'verdict wrong'}>{participantText[right ? 'right' : 'wrong']}</p>
      )}
      <Choices question={question} picked={picked} reveal={reveal} />
      <RevealView reveal={reveal} quiz={snapshot.session.quiz} why={picked && reveal.feedback[picked]} />
    </>
  )
}
