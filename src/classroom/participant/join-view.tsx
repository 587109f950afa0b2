import { addresses } from '../../http/addresses.ts'
import { digits } from '../protocol/joining-number.ts'
import type { SessionInfo } from '../protocol/messages.ts'
import { viewText } from '../view/text.ts'
import { joinText, participantText } from './text.ts'

type Props = { session: SessionInfo; nickname: string; notice?: string | undefined }

/** The form to join with: a nickname, generated or (where the host allows) typed, and one button. */
export const JoinView = ({ session, nickname, notice }: Props) => (
  <section class="view joining">
    <p class="label">{session.title}</p>
    <h1 tabindex={-1}>{joinText.join}</h1>
    {session.source && <p>{viewText.answerBy(session.source)}</p>}
    {notice && <p class="notice">{notice}</p>}
    <form class="join" method="post" action={addresses.join(session.code)}>
      {session.options.typedNames ? (
        <label>
          <span class="label">{participantText.nameLabel}</span>
          <input name="nickname" value={nickname} required maxlength={80} autocomplete="off" aria-describedby="hint" />
        </label>
      ) : (
        <p>
          <span class="label">{joinText.joinAs}</span> <b class="nickname">{nickname}</b>
          <input type="hidden" name="nickname" value={nickname} />
        </p>
      )}
      {session.asksNumber && (
        <label>
          <span class="label">{joinText.number}</span>
          <input name="number" required inputmode="numeric" maxlength={digits} autocomplete="off" />
        </label>
      )}
      {session.options.typedNames && (
        <p id="hint" class="fine">
          {joinText.nameHint}
        </p>
      )}
      <p class="actions">
        <button class="button" type="submit">
          {joinText.joinNow}
        </button>
        <a class="button second" href={addresses.join(session.code)} data-reroll>
          {participantText.another}
        </a>
      </p>
    </form>
    <p class="fine">
      {joinText.noTrace} {viewText.deleted(session.deleteAt)}
    </p>
  </section>
)
