import { phoneAddresses } from '../../../http/addresses.ts'
import type { Ending } from '../../protocol/close-codes.ts'
import { type Display, openDisplay } from '../../view/browser/display.tsx'
import { onSubmit } from '../../view/browser/forms.ts'
import { startLiveView } from '../../view/browser/live-view.ts'
import { isRunning } from '../../view/countdown.tsx'
import type { FinalMessage } from '../../view/final-view.tsx'
import { viewText } from '../../view/text.ts'
import { ownPhase } from '../state.ts'
import { participantText } from '../text.ts'
import { ParticipantView } from '../view.tsx'
import { revealWords } from './announcement.ts'
import { type DeviceStore, openDeviceStore } from './device-store.ts'
import { joinForm } from './join.ts'
import { openPageState, type Received } from './page-state.ts'

const root = document.querySelector<HTMLElement>('#view')
if (root) start(root)

/** A device with a token goes on to the session; any other shows the form to join. */
function start(root: HTMLElement): void {
  const { code = '', token, now } = root.dataset
  const device = openDeviceStore(code, Number(now))
  const display = openDisplay(root)
  // Anyone who gets this address from someone would be the same participant, if the token were in it.
  if (token) history.replaceState(null, '', phoneAddresses.join(code))
  const known = token ?? device.token()
  if (known) enter(known)
  else joinForm(root, display, code, enter)

  function enter(token: string): void {
    device.setToken(token)
    participate(root, display, device, { code, token })
  }
}

/** Keeps the page up to date, and sends answers until they are acknowledged. */
function participate(
  root: HTMLElement,
  display: Display,
  device: DeviceStore,
  { code, token }: { code: string; token: string },
): void {
  const self = `${phoneAddresses.join(code)}?as=${token}`
  const page = openPageState(device, {
    send: (message) => live.send(message),
    refresh: () => live.refresh(),
    announce: display.announce,
  })
  const live = startLiveView<Received>(
    { code, as: 'participant', bearer: token },
    {
      take: page.take,
      render(now, link) {
        const snapshot = page.snapshot()
        if (!snapshot) return display.render(<p class="view">{viewText.link[link]}</p>)
        display.render(<ParticipantView {...{ snapshot, now, link, self, ...page.state() }} />)
        display.announceChange({ phase: ownPhase(snapshot), now, ...revealWords(snapshot) })
      },
      tick() {
        page.flush()
        const snapshot = page.snapshot()
        return snapshot !== null && isRunning({ phase: ownPhase(snapshot) })
      },
      over(ending) {
        // A removal holds for this device, until the host lets it back in.
        if (ending !== 'replaced' && ending !== 'removed') device.setToken(null)
        display.end(finalMessage(ending, code))
      },
    },
  )
  onSubmit(root, ({ option, item, round, rename }) => {
    if (option !== undefined) page.answer(option, Number(item), Number(round))
    else if (rename !== undefined) live.send({ type: 'rename', ...(rename && { nickname: rename }) })
    live.render()
  })
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-next]')) return
    event.preventDefault()
    page.closeFeedback()
    live.render()
    root.querySelector<HTMLElement>('h1')?.focus()
  })
  live.render()
}

function finalMessage(ending: Ending, code: string): FinalMessage {
  const { again, removed, removedHint, replaced, unknown, gone, goneHint, joinAgain, otherCode } = participantText
  const href = phoneAddresses.join(code)
  if (ending === 'replaced') return { title: replaced, href, label: viewText.here }
  if (ending === 'removed') return { title: removed, hint: removedHint, href, label: again }
  if (ending === 'unknown-participant') return { title: unknown, href, label: joinAgain }
  return { title: gone, hint: goneHint, href: phoneAddresses.enterCode(), label: otherCode }
}
