import type { Distribution, Options, Phase, ShownQuestion } from '../protocol/model.ts'
import { Choices } from '../view/choices.tsx'
import { secondsLeft } from '../view/countdown.ts'
import { Moves, RevealView } from '../view/reveal-view.tsx'
import { viewText } from '../view/text.ts'
import { participantText } from './text.ts'
import type { ParticipantState } from './view.tsx'

/** The class’s question as one person sees it: to answer, answered, closed, under discussion, or with its key. */
export const QuestionView = (state: ParticipantState) => {
  const { snapshot } = state
  const { phase, question, reveal, rounds } = snapshot
  if (!question || !('item' in phase)) return null
  const round = 'round' in phase ? phase.round : Number.POSITIVE_INFINITY
  const answers = snapshot.me.mine.filter(({ item }) => item === question.item)
  const present = answers.find((answer) => answer.round === round)
  const meant =
    state.pending?.item === question.item && state.pending.round === round ? state.pending.option : undefined
  const chosen = meant ?? present?.option
  const over = secondsLeft(phase, state.now) === 0 ? snapshot.session.options.timer.kind : null
  const latest = phase.kind === 'revealed' ? answers.at(-1)?.option : chosen
  return (
    <section class="ask" aria-labelledby="stem">
      <Heading question={question} of={snapshot.session.questions} phase={phase} />
      <Standing phase={phase} state={state} saved={present} sending={meant !== undefined} latest={latest} over={over} />
      {phase.kind === 'open' && chosen === undefined && over !== 'hard' ? (
        <AnswerForm state={state} question={question} round={phase.round} rounds={rounds} />
      ) : (
        <Choices question={question} picked={latest} reveal={reveal} rounds={reveal?.rounds ?? rounds} />
      )}
      {answers.length > 1 && phase.kind === 'revealed' && (
        <Earlier question={question} answers={answers.slice(0, -1)} />
      )}
      {reveal && <Moves shifts={reveal.shifts.slice(-1)} />}
      {reveal && <RevealView reveal={reveal} quiz={snapshot.session.quiz} why={latest && reveal.feedback[latest]} />}
    </section>
  )
}

type HeadingProps = { question: ShownQuestion; of: number; phase: Phase }

/** Which question and which vote, and the stem as the page’s heading. */
export const Heading = ({ question, of, phase }: HeadingProps) => (
  <>
    <p class="label">
      {viewText.question(question.item, of)}
      {'round' in phase && phase.round > 1 && ` · ${viewText.round(phase.round)}`}
    </p>
    <h1 id="stem" class="stem" tabindex={-1}>
      {question.stem}
    </h1>
  </>
)

type StandingProps = {
  phase: Phase
  state: ParticipantState
  saved: { late: boolean } | undefined
  sending: boolean
  latest: string | undefined
  /** The timer, once this person’s time is over. After a hard one nothing is taken from them, though the round may go on. */
  over: Options['timer']['kind'] | null
}

/** One line that says where this person stands: to choose, on its way, saved, closed, right or wrong. */
const Standing = ({ phase, state, saved, sending, latest, over }: StandingProps) => {
  const { reveal } = state.snapshot
  if (reveal && latest === undefined) return <p class="standing">{participantText.unanswered}</p>
  if (reveal) {
    const right = reveal.key === latest
    return <p class={right ? 'verdict right' : 'verdict wrong'}>{participantText[right ? 'right' : 'wrong']}</p>
  }
  if (phase.kind === 'discussion') return <p class="standing discuss">{viewText.discussWith}</p>
  if (sending)
    return <p class="standing">{state.link === 'offline' ? participantText.waiting : participantText.sending}</p>
  if (phase.kind === 'closed')
    return <p class="standing">{saved ? participantText.closed : participantText.closedWithout}</p>
  if (saved) return <p class="standing saved">{saved.late ? participantText.savedLate : participantText.saved}</p>
  if (over) return <p class="standing">{over === 'hard' ? participantText.closedWithout : participantText.timeUp}</p>
  return (
    <p class="standing">{phase.kind === 'open' && phase.round > 1 ? participantText.revote : participantText.choose}</p>
  )
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
            <span class="letter">{viewText.letter(i)}</span>
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

const Earlier = ({ question, answers }: EarlierProps) => (
  <>
    {answers.map(({ round, option }) => (
      <p class="earlier" key={`${round}`}>
        <span class="label">{participantText.yoursBefore(round)}</span>{' '}
        {question.options.find(({ id }) => id === option)?.text}
      </p>
    ))}
  </>
)
