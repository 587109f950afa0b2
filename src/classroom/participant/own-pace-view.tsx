import { asked } from '../protocol/asked.ts'
import { Choices } from '../view/choices.tsx'
import { RevealView } from '../view/reveal-view.tsx'
import { viewText } from '../view/text.ts'
import { AnswerForm, Heading, sendingText, Verdict } from './question-view.tsx'
import { type AnsweredQuestion, chosenFor, type ParticipantState } from './state.ts'
import { participantText } from './text.ts'

/** The next question at this person’s own pace, or all their answers if there is none left. */
export const OwnPaceView = (state: ParticipantState) => {
  const { snapshot, pending } = state
  const { question, session, phase, me, recap = [] } = snapshot
  const told = participantText.told[session.options.answers]
  if (!question) {
    const released = phase.kind === 'own' && phase.released
    return (
      <section class="waiting">
        <h1 tabindex={-1}>{released ? viewText.say.released : participantText.finished}</h1>
        {me.done > 0 && <p>{recap.length < me.done ? told : participantText.finishedHint}</p>}
        <Recap {...state} />
      </section>
    )
  }
  const sent = pending?.item === question.item ? pending.option : undefined
  return (
    <section class="ask" aria-labelledby="stem">
      <Heading question={question} phase={phase} />
      <p class="status">{sent === undefined ? participantText.choose : sendingText(state)}</p>
      {sent === undefined ? (
        <AnswerForm state={state} question={question} round={1} />
      ) : (
        <Choices question={question} picked={sent} />
      )}
      <p class="fine">
        {told} {phase.kind === 'own' && viewText.finishBy(phase.until)}
      </p>
    </section>
  )
}

/** The feedback on an answer, and the way to the next question. */
export const FeedbackView = (state: ParticipantState & { feedback: AnsweredQuestion }) => {
  const { snapshot, feedback, self } = state
  return (
    <section class="ask" aria-labelledby="stem">
      <Heading question={feedback.question} phase={snapshot.phase} />
      <Answered {...state} answered={feedback} />
      <p class="actions">
        <a class="button" href={self} data-next>
          {participantText.next}
        </a>
      </p>
    </section>
  )
}

/** The end: the points, if the host gives any, and all answers. */
export const EndedView = (state: ParticipantState) => {
  const { me, session } = state.snapshot
  return (
    <section class="waiting">
      <h1 tabindex={-1}>{participantText.ended}</h1>
      {session.options.points && <p class="status">{participantText.yourPoints(me.points)}</p>}
      <Recap {...state} />
      <p>
        <a class="tap" href={state.self}>
          {participantText.link}
        </a>
      </p>
    </section>
  )
}

type Snapshot = Pick<ParticipantState, 'snapshot'>

/** What this person has answered, as far as they know the keys; at the end also what they have missed. */
export const Recap = ({ snapshot }: Snapshot) => {
  const { me, recap = [] } = snapshot
  if (me.done === 0) return <p>{participantText.nothingYet}</p>
  return (
    <>
      {recap.map((answered) => (
        <details class="past" key={answered.question.id}>
          <summary class="tap">
            {Number(answered.question.place) + 1}. {asked(answered.question)}
          </summary>
          <Answered snapshot={snapshot} answered={answered} />
        </details>
      ))}
    </>
  )
}

/** A question that this person has answered: verdict, options, reasons. */
const Answered = ({ snapshot, answered }: Snapshot & { answered: AnsweredQuestion }) => {
  const { question, reveal } = answered
  const chosen = chosenFor(snapshot, question.item)
  return (
    <>
      <Verdict right={chosen && chosen === reveal.key} />
      <Choices question={question} picked={chosen} reveal={reveal} />
      <RevealView reveal={reveal} quiz={snapshot.session.quiz} chosen={chosen} />
    </>
  )
}
