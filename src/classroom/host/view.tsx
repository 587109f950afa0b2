import { classAddresses } from '../../http/addresses.ts'
import type { HostSnapshot } from '../protocol/host.ts'
import { Countdown } from '../view/countdown.tsx'
import { LeaderboardView } from '../view/leaderboard.tsx'
import { QrImage } from '../view/qr-image.tsx'
import type { WatchState } from '../view/state.ts'
import { viewText, watchText } from '../view/text.ts'
import { NextSteps, OtherSteps } from './actions.tsx'
import { withdrawnWords } from './changed-by-newsroom.ts'
import { PollView } from './poll.tsx'
import { HostQuestionView, ProgressView } from './question-view.tsx'
import { Roster } from './roster.tsx'
import { hostText } from './text.ts'

/** With the key of the projector’s link, so that another device can open it too. */
export type HostState = WatchState<HostSnapshot> & { screen: string }

/** The host’s view: the phase, the next steps, the votes, and who is there. */
export const HostView = (state: HostState) => {
  const { snapshot, now, link, notice } = state
  const { session, phase, plan, totals, leaderboard, poll, rowsLeft } = snapshot
  return (
    <div class={`view host at-${phase.kind}`}>
      <header class="view-top">
        <p class="who">
          <span class="label">{'paused' in phase ? hostText.paused : hostText.phases[phase.kind]}</span>{' '}
          {'item' in phase && viewText.question(poll ?? { place: plan.indexOf(phase.item), of: plan.length })}
          {'round' in phase && !poll && ` · ${viewText.round(phase.round)}`}
        </p>
        {'round' in phase && phase.kind !== 'open' && <p>{watchText.answered(totals.answered, totals.expected)}</p>}
        {session.locked && phase.kind !== 'ended' && <p class="locked">{hostText.lock.note}</p>}
        {link !== 'page' && <p class={`link ${link}`}>{viewText.link[link]}</p>}
        <Countdown phase={phase} now={now} />
      </header>
      {notice && <p class="notice">{notice}</p>}
      {phase.kind !== 'ended' &&
        withdrawnWords(snapshot).map((words) => (
          <p class="notice" key={words}>
            {words}
          </p>
        ))}
      {rowsLeft !== undefined && phase.kind !== 'ended' && <p class="notice">{hostText.rowsLeft(rowsLeft)}</p>}
      <div class="run-and-roster">
        <section class="run" aria-label={hostText.run}>
          <Main {...state} />
          <OtherSteps snapshot={snapshot} />
          {leaderboard && <LeaderboardView leaderboard={leaderboard} />}
        </section>
        <div>
          {!invites(snapshot) && <Invitation {...state} />}
          <Roster snapshot={snapshot} now={now} />
        </div>
      </div>
      <p class="fine">{viewText.deleted(session.deleteAt)}</p>
    </div>
  )
}

const Main = (state: HostState) => {
  const { snapshot } = state
  if (snapshot.phase.kind === 'lobby')
    return (
      <>
        <Invitation {...state} />
        <NextSteps snapshot={snapshot} />
      </>
    )
  if (snapshot.phase.kind === 'ended')
    return (
      <>
        <h1 tabindex={-1}>{hostText.ended}</h1>
        <p>
          <a class="button" href={classAddresses.report(snapshot.session.code)}>
            {hostText.report}
          </a>
        </p>
      </>
    )
  if (snapshot.phase.kind === 'own')
    return (
      <>
        {invites(snapshot) && <Invitation {...state} />}
        <ProgressView snapshot={snapshot} />
      </>
    )
  return snapshot.poll ? (
    <PollView snapshot={snapshot} poll={snapshot.poll} />
  ) : (
    <HostQuestionView snapshot={snapshot} />
  )
}

/** Whether people are joining, so that the way in is the largest thing on the page. */
const invites = ({ session, phase }: HostSnapshot): boolean =>
  phase.kind === 'lobby' || (phase.kind === 'own' && !session.locked)

/** How to join: code, address and QR code. It is large while people join, and small during questions or when locked. */
const Invitation = ({ snapshot, site, screen }: HostState) => {
  const { session, phase } = snapshot
  const { code } = session
  const large = invites(snapshot) && !session.locked
  return (
    <div class={large ? 'invitation large' : 'invitation'}>
      {large && <QrImage code={code} site={site} size={180} />}
      <div>
        {phase.kind === 'lobby' && <h1 tabindex={-1}>{session.title}</h1>}
        {large && session.source && <p>{viewText.answerBy(session.source)}</p>}
        <p>
          {hostText.joinAt}{' '}
          <a class="address" href={classAddresses.join(code)} target="_blank" rel="noopener">
            {`${site}${classAddresses.enterCode()}`}
          </a>{' '}
          {hostText.withCode} <b class="code">{code}</b>
        </p>
        {phase.kind === 'lobby' && <p class="fine">{hostText.projectorHint}</p>}
        <p>
          <a
            class={large ? 'button second' : 'tap'}
            href={classAddresses.projector(code, screen)}
            target="_blank"
            rel="noopener"
          >
            {hostText.projector} <span class="unseen">{viewText.newTab}</span>
          </a>
        </p>
      </div>
    </div>
  )
}
