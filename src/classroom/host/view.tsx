import { addresses } from '../../http/addresses.ts'
import type { HostSnapshot } from '../protocol/host.ts'
import { Countdown } from '../view/countdown-view.tsx'
import { Board } from '../view/leaderboard.tsx'
import { viewText, watchText } from '../view/text.ts'
import { NextSteps, OtherSteps } from './actions.tsx'
import { HostQuestionView, ProgressView } from './question-view.tsx'
import { Roster } from './roster.tsx'
import { hostText } from './text.ts'

/** Everything that the host’s page shows, whether the Worker draws it or the browser. */
export type HostState = {
  snapshot: HostSnapshot
  /** By the server’s clock. */
  now: number
  link: keyof typeof viewText.link
  /** The site, as people type it: “example.org”. */
  site: string
  notice?: string | undefined
}

/** The host’s view: where the session stands, what to do next, how the vote goes, and who is there. */
export const HostView = (state: HostState) => {
  const { snapshot, now, link, notice } = state
  const { session, phase, totals, leaderboard } = snapshot
  return (
    <div class={`view host at-${phase.kind}`}>
      <header class="view-top">
        <p class="who">
          <span class="label">{hostText.phases[phase.kind]}</span>{' '}
          {'item' in phase && viewText.question(phase.item, session.questions)}
          {'round' in phase && ` · ${viewText.round(phase.round)}`}
        </p>
        {'round' in phase && <p>{watchText.answered(totals.answered, totals.expected)}</p>}
        {session.locked && phase.kind !== 'ended' && <p class="locked">{hostText.lock.note}</p>}
        {link !== 'page' && <p class={`link ${link}`}>{viewText.link[link]}</p>}
        <Countdown phase={phase} now={now} />
      </header>
      {notice && <p class="notice">{notice}</p>}
      <div class="run-and-roster">
        <section class="run" aria-label={hostText.run}>
          <Invitation {...state} />
          <Stage {...state} />
          <OtherSteps snapshot={snapshot} />
          {leaderboard && <Board leaderboard={leaderboard} />}
        </section>
        <Roster snapshot={snapshot} />
      </div>
      <p class="fine">{viewText.deleted(session.deleteAt)}</p>
    </div>
  )
}

const Stage = (state: HostState) => {
  const { snapshot } = state
  if (snapshot.phase.kind === 'lobby') return <NextSteps snapshot={snapshot} />
  if (snapshot.phase.kind === 'ended')
    return (
      <>
        <h1 tabindex={-1}>{hostText.ended}</h1>
        <p>
          <a class="button" href={addresses.report(snapshot.session.code)}>
            {hostText.report}
          </a>
        </p>
      </>
    )
  if (snapshot.phase.kind === 'own') return <ProgressView snapshot={snapshot} />
  return <HostQuestionView snapshot={snapshot} />
}

/** How to join: code, address and QR code; large while people come in, small once the class is asked or the door is locked. */
const Invitation = ({ snapshot: { session, phase }, site }: HostState) => {
  const { code } = session
  const address = `${site}${addresses.door()}`
  const picture = (
    <img
      class="qr"
      src={addresses.joinPicture(code)}
      width="180"
      height="180"
      alt={watchText.qr(`${site}${addresses.join(code)}`)}
    />
  )
  const large = (phase.kind === 'lobby' || phase.kind === 'own') && !session.locked
  return (
    <div class={large ? 'invitation large' : 'invitation'}>
      {large && picture}
      <div>
        {phase.kind === 'lobby' && <h1 tabindex={-1}>{session.title}</h1>}
        <p>
          {hostText.joinAt}{' '}
          <a class="address" href={addresses.join(code)} target="_blank" rel="noopener">
            {address}
          </a>{' '}
          {hostText.withCode} <b class="code">{code}</b>
        </p>
        <p>
          <a class="tap" href={addresses.screen(code)} target="_blank" rel="noopener">
            {hostText.screen} <span class="unseen">{viewText.newTab}</span>
          </a>
        </p>
        {phase.kind === 'lobby' && <p class="fine">{hostText.screenHint}</p>}
      </div>
    </div>
  )
}
