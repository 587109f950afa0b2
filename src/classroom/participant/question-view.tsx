import { optionLetter } from '../../ui/option-letter.ts'
import type { Distribution, Phase, ShownQuestion } from '../protocol/model.ts'
import { Asked } from '../view/asked.tsx'
import { Choices } from '../view/choices.tsx'
import { secondsLeft } from '../view/countdown.tsx'
import { RevealView, ShiftSentences } from '../view/reveal-view.tsx'
import { viewText } from '../view/text.ts'
import { chosenFor, type ParticipantState } from './state.ts'
import { participantText } from './text.ts'

/** The class’s question as one person sees it: to answer, answered, closed, under discussion, or with its key. */
export const QuestionView = (state: ParticipantState) => {
  const { snapshot, pending, now } = state
  const { phase, question, reveal, rounds, me, session } = snapshot
  if (!question || !('item' in phase)) return null
  const round = 'round' in phase ? phase.round : null
  const answers = me.answers.filter(({ item }) => item === question.item)
  const saved = answers.find((answer) => answer.round === round)
  const sending = pending?.item === question.item && pending.round === round ? pending.option : undefined
  const chosen = round === null ? chosenFor(snapshot, question.item) : (sending ?? saved?.option)
  // A hard timer takes no answer after this person’s time is over, though the round may go on for others.
  const over = secondsLeft(phase, now) === 0 ? session.options.timer.kind : null
  return (
    <section class="ask" aria-labelledby="stem">
      <Heading question={question} phase={phase} />
      {reveal ? (
        <Verdict right={chosen && chosen === reveal.key} />
      ) : phase.kind === 'discussion' ? (
        <p class="status discuss">{viewText.discussWith}</p>
      ) : (
        <p class={saved && !sending && phase.kind === 'open' ? 'status saved' : 'status'}>
          {sending ? sendingText(state) : statusOf(phase, saved, over)}
        </p>
      )}
      {phase.kind === 'open' && chosen === undefined && over !== 'hard' ? (
        <AnswerForm state={state} question={question} round={phase.round} rounds={rounds} />
      ) : (
        <Choices question={question} picked={chosen} reveal={reveal} rounds={reveal?.rounds ?? rounds} />
      )}
      {phase.kind === 'revealed' && <EarlierAnswers question={question} answers={answers.slice(0, -1)} />}
      {reveal && <ShiftSentences shifts={reveal.shifts.slice(-1)} />}
      {reveal && <RevealView reveal={reveal} quiz={session.quiz} chosen={chosen} />}
    </section>
  )
}

type HeadingProps = { question: ShownQuestion; phase: Phase }

/** The number of question and vote, and the stem as the page’s heading. */
export const Heading = ({ question, phase }: HeadingProps) => (
  <>
    <p class="label">
      {viewText.question(question)}
      {'round' in phase && phase.round > 1 && ` · ${viewText.round(phase.round)}`}
    </p>
    <h1 id="stem" class="stem" tabindex={-1}>
      <Asked {...question} />
    </h1>
  </>
)

/** Whether the answer is right; empty or undefined without an answer. */
export const Verdict = ({ right }: { right: boolean | '' | undefined }) =>
  typeof right === 'boolean' ? (
    <p class={right ? 'verdict right' : 'verdict wrong'}>{participantText[right ? 'right' : 'wrong']}</p>
  ) : (
    <p class="status">{participantText.unanswered}</p>
  )

export const sendingText = ({ link }: ParticipantState): string =>
  link === 'offline' ? participantText.waiting : participantText.sending

function statusOf(phase: Phase, saved: { late: boolean } | undefined, over: string | null): string {
  if (phase.kind === 'closed') return saved ? participantText.closed : participantText.closedWithout
  if (saved) return saved.late ? participantText.savedLate : participantText.saved
  if (over) return over === 'hard' ? participantText.closedWithout : participantText.timeUp
  return phase.kind === 'open' && phase.round > 1 ? participantText.revote : participantText.choose
}

type AnswerProps = {
  state: ParticipantState
  question: ShownQuestion
  round: number
  rounds?: readonly Distribution[] | undefined
}

/** The options as buttons: one tap is the answer, with script and without. */
export const AnswerForm = ({ state, question, round, rounds = [] }: AnswerProps) => (
  <form class="answer" method="post" action={state.self}>
    <input type="hidden" name="item" value={`${question.item}`} />
    <input type="hidden" name="round" value={`${round}`} />
    <input type="hidden" name="submission" value={state.submission} />
    <ol class="choices bare">
      {question.options.map(({ id, text }, i) => (
        <li key={id}>
          <button class="choice" type="submit" name="option" value={id}>
            <span class="letter">{optionLetter(i)}</span>
            <span class="words">{text}</span>
          </button>
        </li>
      ))}
    </ol>
    {rounds.length > 0 && (
      <details class="before">
        <summary class="tap">{viewText.howVoted}</summary>
        <Choices question={question} rounds={rounds} />
      </details>
    )}
  </form>
)

type EarlierProps = { question: ShownQuestion; answers: readonly { round: number; option: string }[] }

const EarlierAnswers = ({ question, answers }: EarlierProps) => (
  <>
    {answers.map(({ round, option }) => (
      <p class="earlier" key={`${round}`}>
        <span class="label">{participantText.yoursBefore(round)}</span>{' '}
        {question.options.find(({ id }) => id === option)?.text}
      </p>
    ))}
  </>
)
