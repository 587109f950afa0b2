import { addresses } from '../../http/addresses.ts'
import { Document } from '../../ui/document.tsx'
import type { SessionInfo } from '../protocol/messages.ts'
import { OverView } from '../view/final-view.tsx'
import { LivePage } from '../view/live-page.tsx'
import { JoinView } from './join-view.tsx'
import { joinText, participantText } from './text.ts'
import { type ParticipantState, ParticipantView } from './view.tsx'

type JoinProps = { session: SessionInfo; nickname: string; notice?: string }

/** The page that the join address opens: a name, and one tap. With script it goes on from there by itself. */
export const JoinPage = ({ session, nickname, notice }: JoinProps) => (
  <LivePage
    title={joinText.title(session.code)}
    style="participant.css"
    script="participant.js"
    start={{ code: session.code }}
  >
    <JoinView session={session} nickname={nickname} notice={notice} />
  </LivePage>
)

type ShutProps = { code: string; title: string; detail: string; ended: boolean }

/**
 * The same address while nobody new can come in. With script, a device that remembers who it is goes on from here by
 * itself, to its question or to its answers.
 */
export const ShutPage = ({ code, title, detail, ended }: ShutProps) => (
  <LivePage title={title} style="participant.css" script="participant.js" start={{ code }}>
    <OverView
      title={title}
      hint={detail}
      href={ended ? addresses.door() : addresses.join(code)}
      label={ended ? participantText.otherCode : joinText.tryAgain}
    />
  </LivePage>
)

type Props = { state: ParticipantState; token: string }

/** A participant’s page as the Worker draws it, for a browser without script; one with script takes it over. */
export const ParticipantPage = ({ state, token }: Props) => (
  <LivePage
    title={joinText.title(state.snapshot.session.code)}
    style="participant.css"
    script="participant.js"
    start={{ code: state.snapshot.session.code, token }}
  >
    <ParticipantView {...state} />
  </LivePage>
)

/** Where a code is typed that was read from the board. */
export const DoorPage = () => (
  <Document title={joinText.join} style="participant.css">
    <h1>{joinText.join}</h1>
    <form class="door" method="get" action={addresses.door()}>
      <label>
        <span class="label">{joinText.code}</span>
        <input
          name="code"
          required
          maxlength={12}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="hint"
        />
      </label>
      <p id="hint" class="fine">
        {joinText.codeHint}
      </p>
      <button class="button" type="submit">
        {joinText.go}
      </button>
    </form>
  </Document>
)
