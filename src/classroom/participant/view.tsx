import { Countdown } from '../view/countdown.tsx'
import { LeaderboardView } from '../view/leaderboard.tsx'
import { viewText } from '../view/text.ts'
import { EndedView, FeedbackView, OwnPaceView } from './own-pace-view.tsx'
import { QuestionView } from './question-view.tsx'
import { ownPhase, type ParticipantState } from './state.ts'
import { participantText } from './text.ts'

/** A participant’s view of the session: their name, the present question, and what happened to their answer. */
export const ParticipantView = (state: ParticipantState) => {
  const { snapshot, now, link, notice } = state
  const { me, session, phase, leaderboard } = snapshot
  return (
    <div class={`view at-${phase.kind}`}>
      <header class="view-top">
        <p class="who">{participantText.you(me.nickname)}</p>
        {link !== 'page' && <p class={`link ${link}`}>{viewText.link[link]}</p>}
        <Countdown phase={ownPhase(snapshot)} now={now} />
      </header>
      {notice && <p class="notice">{notice}</p>}
      <Main {...state} />
      {leaderboard && phase.kind !== 'own' && <LeaderboardView leaderboard={leaderboard} />}
      {phase.kind !== 'ended' && <Rename {...state} />}
      <p class="fine">{viewText.deleted(session.deleteAt)}</p>
    </div>
  )
}

const Main = (state: ParticipantState) => {
  const { snapshot, feedback } = state
  // The question comes back as it was, with the choice.
  if ('paused' in snapshot.phase) return <h1 tabindex={-1}>{viewText.say.paused}</h1>
  switch (snapshot.phase.kind) {
    case 'lobby':
      return (
        <section class="waiting">
          <h1 tabindex={-1}>{participantText.lobby}</h1>
          <p>
            {participantText.lobbyHint} {snapshot.session.source && viewText.answerBy(snapshot.session.source)}
          </p>
        </section>
      )
    case 'own':
      return feedback ? <FeedbackView {...state} feedback={feedback} /> : <OwnPaceView {...state} />
    case 'ended':
      return <EndedView {...state} />
    default:
      return <QuestionView {...state} />
  }
}

const Rename = ({ snapshot: { session }, self }: ParticipantState) => (
  <details class="rename">
    <summary class="tap">{participantText.rename}</summary>
    <form method="post" action={self}>
      <button class="button second" type="submit" name="rename" value="">
        {participantText.another}
      </button>
    </form>
    {session.options.typedNames && (
      <form class="inline" method="post" action={self}>
        <label>
          {participantText.nameLabel} <input name="rename" required maxlength={80} autocomplete="off" />
        </label>
        <button class="button second" type="submit">
          {participantText.useName}
        </button>
      </form>
    )}
  </details>
)
