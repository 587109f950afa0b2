import type { Reveal, ShownQuestion } from '../protocol/model.ts'
import type { ParticipantSnapshot } from '../protocol/participant.ts'
import { phaseFor } from '../view/countdown.ts'
import { Countdown } from '../view/countdown-view.tsx'
import { Board } from '../view/leaderboard.tsx'
import { viewText } from '../view/text.ts'
import { AnsweredAlone, EndedView, OwnPace } from './own-pace-view.tsx'
import { QuestionView } from './question-view.tsx'
import { participantText } from './text.ts'

/** Everything that a participant’s page shows, whether the Worker draws it or the browser. */
export type ParticipantState = {
  snapshot: ParticipantSnapshot
  /** By the server’s clock. */
  now: number
  link: keyof typeof viewText.link
  /** Where this person’s forms and links go. */
  self: string
  /** Id under which the next answer is given; the same for as long as it is the same answer. */
  submission: string
  /** An answer that is not acknowledged yet. */
  pending?: { item: number; round: number; option: string } | undefined
  /** The question just answered at one’s own pace, until the next is asked for. */
  feedback?: { question: ShownQuestion; reveal: Reveal } | undefined
  /** What became of something that this person did, where it went otherwise than meant. */
  notice?: string | undefined
}

/** A pupil’s view of the session: their name, the question at hand, and what became of their answer. */
export const ParticipantView = (state: ParticipantState) => {
  const { snapshot, now, link, notice } = state
  const { me, session, phase, leaderboard } = snapshot
  return (
    <div class={`view at-${phase.kind}`}>
      <header class="view-top">
        <p class="who">{participantText.you(me.nickname)}</p>
        {link !== 'page' && <p class={`link ${link}`}>{viewText.link[link]}</p>}
        <Countdown phase={phaseFor(snapshot)} now={now} />
      </header>
      {notice && <p class="notice">{notice}</p>}
      <Scene {...state} />
      {leaderboard && phase.kind !== 'own' && <Board leaderboard={leaderboard} />}
      {phase.kind !== 'ended' && <Rename {...state} />}
      <p class="fine">{viewText.deleted(session.deleteAt)}</p>
    </div>
  )
}

const Scene = (state: ParticipantState) => {
  const { snapshot, feedback } = state
  switch (snapshot.phase.kind) {
    case 'lobby':
      return (
        <section class="waiting">
          <h1 tabindex={-1}>{participantText.lobby}</h1>
          <p>{participantText.lobbyHint}</p>
          <LookAgain {...state} />
        </section>
      )
    case 'own':
      return feedback ? <AnsweredAlone {...state} feedback={feedback} /> : <OwnPace {...state} />
    case 'ended':
      return <EndedView {...state} />
    default:
      return (
        <>
          <QuestionView {...state} />
          <LookAgain {...state} />
        </>
      )
  }
}

/** The way to see what has changed where nothing changes by itself. */
const LookAgain = ({ link, self }: ParticipantState) =>
  link === 'page' ? (
    <p>
      <a class="button quiet" href={self}>
        {participantText.again}
      </a>
    </p>
  ) : null

const Rename = ({ snapshot: { session }, self }: ParticipantState) => (
  <details class="rename">
    <summary class="tap">{participantText.rename}</summary>
    <form method="post" action={self}>
      <button class="button quiet" type="submit" name="rename" value="">
        {participantText.another}
      </button>
    </form>
    {session.options.typedNames && (
      <form class="inline" method="post" action={self}>
        <label>
          {participantText.nameLabel} <input name="rename" required maxlength={24} autocomplete="off" />
        </label>
        <button class="button quiet" type="submit">
          {participantText.useName}
        </button>
      </form>
    )}
  </details>
)
