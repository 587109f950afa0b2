import { addresses } from '../../http/addresses.ts'
import type { ScreenSnapshot } from '../protocol/projector.ts'
import { Choices } from '../view/choices.tsx'
import { Countdown } from '../view/countdown-view.tsx'
import { Board } from '../view/leaderboard.tsx'
import { Moves, RevealView } from '../view/reveal-view.tsx'
import { viewText, watchText } from '../view/text.ts'
import { screenText } from './text.ts'

/** Everything that the projector shows, whether the Worker draws it or the browser. */
export type ScreenState = {
  snapshot: ScreenSnapshot
  /** By the server’s clock. */
  now: number
  link: keyof typeof viewText.link
  /** The site, as people type it: “example.org”. */
  site: string
}

/** The projector’s view: how to join, the question large, the time, and no control. */
export const ScreenView = (state: ScreenState) => {
  const { snapshot, now, link } = state
  const { phase, totals, leaderboard } = snapshot
  const ranked = leaderboard && phase.kind !== 'open' && phase.kind !== 'discussion' ? leaderboard : null
  return (
    <div class={`view screen at-${phase.kind}`}>
      <header class="view-top">
        {'item' in phase && <JoinLine {...state} />}
        {'round' in phase && <p>{watchText.answered(totals.answered, totals.expected)}</p>}
        {(link === 'offline' || link === 'connecting') && <p class={`link ${link}`}>{viewText.link[link]}</p>}
        <Countdown phase={phase} now={now} />
      </header>
      {ranked && phase.kind !== 'ended' ? <Board leaderboard={ranked} level="h1" /> : <Stage {...state} />}
      {ranked && phase.kind === 'ended' && <Board leaderboard={ranked} />}
      {(phase.kind === 'lobby' || phase.kind === 'ended') && (
        <p class="fine">{viewText.deleted(snapshot.session.deleteAt)}</p>
      )}
    </div>
  )
}

const Stage = (state: ScreenState) => {
  const { phase, totals } = state.snapshot
  switch (phase.kind) {
    case 'lobby':
      return <Lobby {...state} call={totals.people === 0 ? screenText.waiting : null} />
    case 'own':
      return <Lobby {...state} call={screenText.own} />
    case 'ended':
      return (
        <section class="poster">
          <h1>{screenText.ended}</h1>
        </section>
      )
    default:
      return <Question {...state} />
  }
}

const calls = {
  open: (round: number) => (round > 1 ? screenText.voteAgain : screenText.vote),
  closed: () => screenText.closed,
  discussion: () => viewText.discussWith,
}

const Question = ({ snapshot }: ScreenState) => {
  const { phase, question, reveal, rounds, session } = snapshot
  if (!question || !('item' in phase)) return null
  return (
    <section class="ask" aria-labelledby="stem">
      <p class="label">
        {viewText.question(question.item, session.questions)}
        {'round' in phase && phase.round > 1 && ` · ${viewText.round(phase.round)}`}
      </p>
      <h1 id="stem" class="stem">
        {question.stem}
      </h1>
      {'round' in phase && <p class="call">{calls[phase.kind](phase.round)}</p>}
      <div class="sides">
        <div>
          <Choices question={question} reveal={reveal} rounds={reveal?.rounds ?? rounds} />
          {reveal && <Moves shifts={reveal.shifts.slice(-1)} />}
        </div>
        {reveal && <RevealView reveal={{ ...reveal, cards: [] }} quiz={session.quiz} />}
      </div>
    </section>
  )
}

// More names than this no longer fit beside the code, and are no longer read.
const namesShown = 40

const Lobby = ({ snapshot: { session, phase, roster, totals }, site, call }: ScreenState & { call: string | null }) => (
  <section class={session.locked ? 'lobby locked' : 'lobby'}>
    {!session.locked && (
      <img
        class="qr"
        src={addresses.joinPicture(session.code)}
        width="400"
        height="400"
        alt={watchText.qr(`${site}${addresses.join(session.code)}`)}
      />
    )}
    <div>
      <h1>{session.title}</h1>
      {session.locked ? (
        <p class="call">{screenText.locked}</p>
      ) : (
        <>
          <p class="way">
            {screenText.scan} <b class="address">{`${site}${addresses.door()}`}</b> {screenText.enter}
          </p>
          <p class="code">{session.code}</p>
        </>
      )}
      {call && <p class="call">{call}</p>}
      {totals.people > 0 && (
        <p>
          {phase.kind === 'own'
            ? watchText.finished(totals.answered, totals.expected)
            : watchText.people(totals.people)}
        </p>
      )}
    </div>
    <ul class="names bare">
      {roster.slice(-namesShown).map(({ id, nickname, here }) => (
        <li class={here ? undefined : 'away'} key={id}>
          {nickname}
        </li>
      ))}
      {roster.length > namesShown && <li>{screenText.more(roster.length - namesShown)}</li>}
    </ul>
  </section>
)

/** The code stays in sight, for those who come late, as long as they may. */
const JoinLine = ({ snapshot: { session }, site }: ScreenState) =>
  session.locked ? (
    <p class="join-line">{screenText.locked}</p>
  ) : (
    <p class="join-line">
      {`${site}${addresses.door()}`} <b class="code">{session.code}</b>
    </p>
  )
