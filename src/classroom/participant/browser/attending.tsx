import { phoneAddresses } from '../../../http/addresses.ts'
import type { Ending } from '../../view/browser/endings.ts'
import { onSubmit } from '../../view/browser/forms.ts'
import { goLive } from '../../view/browser/live.ts'
import type { Stage } from '../../view/browser/stage.tsx'
import { isRunning, phaseFor } from '../../view/countdown.ts'
import { viewText } from '../../view/text.ts'
import { ParticipantView } from '../view.tsx'
import type { Place } from './device-store.ts'
import { type Heard, takeSeat } from './page-state.ts'
import { revealAloud } from './spoken.ts'

type Props = {
  root: HTMLElement
  stage: Stage
  place: Place
  code: string
  token: string
  over: (ending: Ending) => void
}

/** Keeps a participant’s page true to the session, and their answers on their way until they are acknowledged. */
export function attend({ root, stage, place, code, token, over }: Props): void {
  const self = phoneAddresses.join(code)
  const seat = takeSeat(place, {
    send: (message) => live.send(message),
    refresh: () => live.refresh(),
    say: stage.say,
  })
  const live = goLive<Heard>(
    { code, as: 'participant', bearer: token },
    {
      take: seat.take,
      draw(now, link) {
        const snapshot = seat.snapshot()
        if (!snapshot) return stage.draw(<p class="view">{viewText.link[link]}</p>)
        stage.draw(<ParticipantView {...{ snapshot, now, link, self, ...seat.state() }} />)
        stage.tell({ phase: phaseFor(snapshot), now, ...revealAloud(snapshot) })
      },
      tick() {
        place.flush(live.send, false)
        const snapshot = seat.snapshot()
        return snapshot !== null && isRunning({ phase: phaseFor(snapshot) })
      },
      over,
    },
  )
  onSubmit(root, ({ option, item, round, rename }) => {
    if (option !== undefined) seat.answer(option, Number(item), Number(round))
    else if (rename !== undefined) live.send({ type: 'rename', ...(rename && { nickname: rename }) })
    live.draw()
  })
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-next]')) return
    event.preventDefault()
    seat.goOn()
    live.draw()
    root.querySelector<HTMLElement>('h1')?.focus()
  })
  live.draw()
}
