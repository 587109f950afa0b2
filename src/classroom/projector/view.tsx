import { classAddresses } from '../../http/addresses.ts'
import { numberAt } from '../protocol/joining-number.ts'
import type { Reveal } from '../protocol/model.ts'
import type { ProjectorSnapshot } from '../protocol/projector.ts'
import { Asked } from '../view/asked.tsx'
import { Choices } from '../view/choices.tsx'
import { Countdown } from '../view/countdown.tsx'
import { LeaderboardView } from '../view/leaderboard.tsx'
import { QrImage } from '../view/qr-image.tsx'
import { RevealView, ShiftSentences } from '../view/reveal-view.tsx'
import type { WatchState } from '../view/state.ts'
import { viewText, watchText } from '../view/text.ts'
import { projectorText } from './text.ts'

type ProjectorState = WatchState<ProjectorSnapshot>

/** The projector’s view: how to join, the question in large letters, the time, and no controls. */
export const ProjectorView = (state: ProjectorState) => {
  const { snapshot, now, link } = state
  const { phase, totals, leaderboard } = snapshot
  const ranked = leaderboard && phase.kind !== 'open' && phase.kind !== 'discussion' ? leaderboard : null
  return (
    <div class={`view projector at-${phase.kind}`}>
      <header class="view-top">
        {'item' in phase && <JoinLine {...state} />}
        {'round' in phase && <p>{watchText.answered(totals.answered, totals.expected)}</p>}
        {(link === 'offline' || link === 'connecting') && <p class={`link ${link}`}>{viewText.link[link]}</p>}
        <Countdown phase={phase} now={now} />
      </header>
      {ranked && phase.kind !== 'ended' ? <LeaderboardView leaderboard={ranked} level="h1" /> : <Main {...state} />}
      {ranked && phase.kind === 'ended' && <LeaderboardView leaderboard={ranked} />}
      {(phase.kind === 'lobby' || phase.kind === 'ended') && (
        <p class="fine">{viewText.deleted(snapshot.session.deleteAt)}</p>
      )}
    </div>
  )
}

const Main = (state: ProjectorState) => {
  const { phase, totals } = state.snapshot
  switch (phase.kind) {
    case 'lobby':
      return <Lobby {...state} call={totals.people === 0 ? projectorText.waiting : null} />
    case 'own':
      return (
        <Lobby
          {...state}
          call={'paused' in phase ? viewText.say.paused : projectorText[phase.released ? 'released' : 'own']}
        />
      )
    case 'ended':
      return (
        <section class="poster">
          <h1>{projectorText.ended}</h1>
        </section>
      )
    default:
      return <Question {...state} />
  }
}

const calls = {
  open: (round: number) => (round > 1 ? projectorText.voteAgain : projectorText.vote),
  closed: () => projectorText.closed,
  discussion: () => viewText.discussWith,
}

const Question = ({ snapshot }: ProjectorState) => {
  const { phase, question, prompt, reveal, rounds, session } = snapshot
  if (!question || !('item' in phase)) return null
  return (
    <section class="ask" aria-labelledby="stem">
      <div class="state">
        <p class="label">
          {viewText.question(question)}
          {'round' in phase && phase.round > 1 && ` · ${viewText.round(phase.round)}`}
        </p>
        {'round' in phase && (
          <p class="call">{'paused' in phase ? viewText.say.paused : calls[phase.kind](phase.round)}</p>
        )}
        {phase.kind === 'discussion' && prompt && <p class="prompt">{prompt}</p>}
        {reveal && <p class="call">{outcomeOf(reveal)}</p>}
      </div>
      <h1 id="stem" class="stem">
        <Asked {...question} />
      </h1>
      <div class="sides">
        <Choices question={question} reveal={reveal} rounds={reveal?.rounds ?? rounds} />
        {reveal && (
          <div>
            <RevealView reveal={{ ...reveal, cards: [] }} quiz={session.quiz} />
            <ShiftSentences shifts={reveal.shifts.slice(-1)} />
          </div>
        )}
      </div>
    </section>
  )
}

/** How many were right in each vote, in words. */
const outcomeOf = ({ key, rounds }: Reveal): string =>
  rounds
    .map(({ round, counts, answered }) => {
      const right = projectorText.right(counts[key] ?? 0, answered)
      return rounds.length > 1 ? `${viewText.roundShort(round)}: ${right}` : right
    })
    .join(' · ')

// More names than this no longer fit beside the code, and are no longer read.
const namesShown = 40

const Lobby = ({
  snapshot: { session, phase, roster, totals, numbers },
  now,
  site,
  call,
}: ProjectorState & { call: string | null }) => (
  <section class={session.locked ? 'lobby locked' : 'lobby'}>
    {!session.locked && <QrImage code={session.code} site={site} size={400} />}
    <div>
      <h1>{session.title}</h1>
      {session.source && <p>{viewText.answerBy(session.source)}</p>}
      {session.locked ? (
        <p class="call">{projectorText.locked}</p>
      ) : (
        <>
          <p class="way">
            {projectorText.scan} <b class="address">{`${site}${classAddresses.enterCode()}`}</b> {projectorText.enter}
          </p>
          <p class="code">{session.code}</p>
          {numbers && (
            <p class="call">
              {projectorText.number} <b class="code">{numberAt(numbers, now)}</b>
            </p>
          )}
        </>
      )}
      {call && <p class="call">{call}</p>}
      {totals.people > 0 && (
        <p class="call">
          {phase.kind === 'own'
            ? watchText.finished(totals.answered, totals.expected)
            : projectorText.joined(totals.people)}
        </p>
      )}
    </div>
    {roster.length > 0 && (
      <ul class="names bare">
        {roster.slice(-namesShown).map(({ id, nickname, here }) => (
          <li class={here ? undefined : 'away'} key={id}>
            {nickname}
          </li>
        ))}
        {roster.length > namesShown && <li>{projectorText.more(roster.length - namesShown)}</li>}
      </ul>
    )}
  </section>
)

/** The code stays visible for people who come late, while they may join. */
const JoinLine = ({ snapshot: { session, numbers }, now, site }: ProjectorState) =>
  session.locked ? (
    <p class="join-line">{projectorText.locked}</p>
  ) : (
    <p class="join-line">
      {`${site}${classAddresses.enterCode()}`} <b class="code">{session.code}</b>{' '}
      {numbers && (
        <>
          {projectorText.number} <b class="code">{numberAt(numbers, now)}</b>
        </>
      )}
    </p>
  )
