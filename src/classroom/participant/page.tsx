import type { Child } from 'hono/jsx'
import { addresses } from '../../http/addresses.ts'
import { Document } from '../../ui/document.tsx'
import { FinalView } from '../view/final-view.tsx'
import { LivePage } from '../view/live-page.tsx'
import { joinText, participantText } from './text.ts'

type PageProps = {
  title: string
  code: string
  token?: string
  /** This person’s own address: without script, the way to see what has changed. */
  self?: string
  children: Child
}

/** The page at the join address. If the device has a token, the browser code goes on to the session by itself. */
export const ParticipantPage = ({ title, code, token, self, children }: PageProps) => (
  <LivePage
    title={title}
    style="participant.css"
    script="participant.js"
    start={{ code, now: `${Date.now()}`, ...(token && { token }) }}
    after={
      self && (
        <noscript>
          <p>
            <a class="button second" href={self}>
              {participantText.again}
            </a>
          </p>
          <form method="post" action={self}>
            <button class="button quiet" type="submit" name="leave" value="">
              {joinText.leave}
            </button>
          </form>
        </noscript>
      )
    }
  >
    {children}
  </LivePage>
)

type CannotJoinProps = { code: string; title: string; detail: string; ended: boolean }

/** The page while nobody new can join. */
export const CannotJoinPage = ({ code, title, detail, ended }: CannotJoinProps) => (
  <ParticipantPage title={title} code={code}>
    <FinalView
      title={title}
      hint={detail}
      href={ended ? addresses.enterCode() : addresses.join(code)}
      label={ended ? participantText.otherCode : joinText.tryAgain}
    />
  </ParticipantPage>
)

/** The page where someone types a code. */
export const EnterCodePage = () => (
  <Document title={joinText.join} style="participant.css">
    <h1>{joinText.join}</h1>
    <form class="entry" method="get" action={addresses.enterCode()}>
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
