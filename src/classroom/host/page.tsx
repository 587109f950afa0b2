import { addresses } from '../../http/addresses.ts'
import { LivePage } from '../view/live-page.tsx'
import { qr } from '../view/qr.ts'
import { viewText } from '../view/text.ts'
import { hostText } from './text.ts'
import { type HostState, HostView } from './view.tsx'

type Props = {
  state: HostState
  secret: string
  /** The host’s link in full, with the secret in its fragment. */
  link: string
}

/** The host’s page, for a device that has shown the secret. */
export const HostPage = ({ state, secret, link }: Props) => {
  const { code } = state.snapshot.session
  return (
    <LivePage
      title={hostText.title(code)}
      script="host.js"
      start={{ code, secret }}
      promise={hostText.promise}
      after={<Elsewhere code={code} link={link} />}
    >
      <HostView {...state} />
    </LivePage>
  )
}

const Elsewhere = ({ code, link }: { code: string; link: string }) => (
  <div class="elsewhere">
    <p>
      <a class="tap" href={addresses.report(code)} target="_blank" rel="noopener">
        {hostText.report} <span class="unseen">{viewText.newTab}</span>
      </a>
    </p>
    <details>
      <summary class="tap">{hostText.move}</summary>
      <p>{hostText.moveHint}</p>
      <p>
        <img
          class="qr"
          src={`data:image/svg+xml,${encodeURIComponent(qr(link))}`}
          width="180"
          height="180"
          alt={hostText.hostQr}
        />
      </p>
      <p>
        <a class="host-link" href={link}>
          {link}
        </a>
      </p>
    </details>
    <noscript>
      <p>
        {hostText.noScript}{' '}
        <a class="tap" href={addresses.host(code)}>
          {hostText.reload}
        </a>
      </p>
    </noscript>
  </div>
)

/** What a device sees that has not shown the secret: with it in the address, the browser code goes through by itself. */
export const HostDoorPage = ({ code, notice }: { code: string; notice?: string }) => (
  <LivePage title={hostText.doorTitle} script="host-door.js" promise={hostText.promise}>
    <section class="view">
      <h1>{hostText.doorTitle}</h1>
      {notice && <p class="notice">{notice}</p>}
      <p>{hostText.door}</p>
      <form class="door" method="post" action={addresses.host(code)}>
        <label>
          <span class="label">{hostText.key}</span>
          <input name="secret" type="password" required maxlength={64} autocomplete="off" />
        </label>
        <button class="button" type="submit">
          {hostText.open}
        </button>
      </form>
    </section>
  </LivePage>
)
