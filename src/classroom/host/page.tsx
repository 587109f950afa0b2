import { addresses } from '../../http/addresses.ts'
import { qr } from '../../ui/qr.ts'
import { AgainForm } from '../view/again-form.tsx'
import { LivePage } from '../view/live-page.tsx'
import { viewText, watchText } from '../view/text.ts'
import { hostPageText, hostText } from './text.ts'
import { type HostState, HostView } from './view.tsx'

type Props = {
  state: HostState
  secret: string
  formKey: string
  /** The host’s link in full, with the secret in its fragment. */
  link: string
}

/** The host’s page, for a device that has the secret. */
export const HostPage = ({ state, secret, formKey, link }: Props) => {
  const snapshot = { ...state.snapshot, formKey }
  const { code } = snapshot.session
  return (
    <LivePage
      title={hostPageText.title(code)}
      style="host.css"
      script="host.js"
      start={{ code, secret, screen: state.screen }}
      promise={watchText.promise}
      after={<Links {...{ code, formKey, link }} />}
    >
      <HostView {...state} snapshot={snapshot} />
    </LivePage>
  )
}

/** What leads to the session from elsewhere: the browser code removes it when the session is over. */
const Links = ({ code, formKey, link }: { code: string; formKey: string; link: string }) => (
  <div class="host-links">
    <p>
      <a class="tap" href={addresses.report(code)} target="_blank" rel="noopener">
        {hostText.report} <span class="unseen">{viewText.newTab}</span>
      </a>
    </p>
    <details>
      <summary class="tap">{hostPageText.move}</summary>
      <p>{hostPageText.moveHint}</p>
      <p>
        <img
          class="qr"
          src={`data:image/svg+xml,${encodeURIComponent(qr(link))}`}
          width="180"
          height="180"
          alt={hostPageText.hostQr}
        />
      </p>
      <p>
        <a class="host-link" href={link}>
          {link}
        </a>
      </p>
    </details>
    <AgainForm {...{ code, formKey }} />
    <noscript>
      <p>
        {hostPageText.noScript}{' '}
        <a class="tap" href={addresses.host(code)}>
          {hostPageText.reload}
        </a>
      </p>
    </noscript>
  </div>
)

/** What a device without the secret sees. If the secret is in the address, the browser code sends it by itself. */
export const SignInPage = ({ code, notice }: { code: string; notice?: string }) => (
  <LivePage title={watchText.signIn} style="host.css" script="sign-in.js" promise={watchText.promise}>
    <section class="view">
      <h1>{watchText.signIn}</h1>
      {notice && <p class="notice">{notice}</p>}
      <p>{hostPageText.signInHint}</p>
      <form class="entry" method="post" action={addresses.host(code)}>
        <label>
          <span class="label">{hostPageText.secret}</span>
          <input name="secret" type="password" required maxlength={64} autocomplete="off" />
        </label>
        <button class="button" type="submit">
          {hostPageText.open}
        </button>
      </form>
    </section>
  </LivePage>
)
