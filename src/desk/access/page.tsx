import { deskAddresses } from '../addresses.ts'
import { DeskDocument } from '../document.tsx'
import { deskText } from '../text.ts'

const words = deskText.signIn

/** What everybody sees where no key has been set: how to set one. */
export const ClosedPage = () => (
  <DeskDocument title={deskText.closed.title}>
    <h1>{deskText.closed.title}</h1>
    <p class="measure">{deskText.closed.why}</p>
    <ol class="measure">
      {deskText.closed.steps.map(({ words, command }) => (
        <li>
          {words} <code>{command}</code>
        </li>
      ))}
    </ol>
    <p class="measure">{deskText.closed.locally}</p>
  </DeskDocument>
)

/** What whoever comes round the Cloudflare Access before the desk sees. */
export const OutsidePage = () => (
  <DeskDocument title={deskText.outside.title}>
    <h1>{deskText.outside.title}</h1>
    <p class="measure">{deskText.outside.why}</p>
  </DeskDocument>
)

type Props = { notice?: string; who?: string; to: string; withKey: boolean }

/** Where an editor signs in. A key in the fragment of the address is filled in by the browser code. */
export const SignInPage = ({ notice, who, to, withKey }: Props) => (
  <DeskDocument title={words.title}>
    <h1>{words.title}</h1>
    {notice && (
      <p class="notice" role="alert">
        {notice}
      </p>
    )}
    <form class="sign-in" method="post" action={deskAddresses.home()}>
      <input type="hidden" name="to" value={to} />
      {withKey && (
        <label>
          {words.key}
          <input name="key" type="password" required maxlength={200} autocomplete="current-password" />
        </label>
      )}
      <label>
        {words.who}
        <input
          name="who"
          required
          minlength={2}
          maxlength={4}
          autocomplete="on"
          value={who}
          aria-describedby="who-hint"
        />
      </label>
      <p class="hint" id="who-hint">
        {words.whoHint}
      </p>
      <button class="button" type="submit">
        {words.open}
      </button>
    </form>
  </DeskDocument>
)
