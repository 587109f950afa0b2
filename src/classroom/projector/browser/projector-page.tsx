import { addresses } from '../../../http/addresses.ts'
import { startText } from '../../host/start-text.ts'
import { followAsScreen } from '../../protocol/apply-message.ts'
import type { Bye } from '../../protocol/messages.ts'
import type { ScreenSnapshot, ToScreen } from '../../protocol/projector.ts'
import type { Ending } from '../../view/browser/endings.ts'
import { goLive } from '../../view/browser/live.ts'
import { type Farewell, stageOf } from '../../view/browser/stage.tsx'
import { keepAwake } from '../../view/browser/wake-lock.ts'
import { isRunning } from '../../view/countdown.ts'
import { viewText } from '../../view/text.ts'
import { screenText } from '../text.ts'
import { ScreenView } from '../view.tsx'
import { fitTo } from './fit.ts'

const root = document.querySelector<HTMLElement>('#view')
if (root) show(root)

function show(root: HTMLElement): void {
  const { code = '' } = root.dataset
  const stage = stageOf(root)
  let snapshot: ScreenSnapshot | null = null
  // What a clock draws takes no more room than what it drew before.
  let fits = false
  const fitOnce = (): void => {
    if (!fits) fitTo(root)
    fits = true
  }

  goLive<Exclude<ToScreen, Bye>>(
    { code, as: 'screen' },
    {
      take(message) {
        if (message.type === 'snapshot') snapshot = message
        else if (snapshot && message.type !== 'refused') snapshot = followAsScreen(snapshot, message)
        fits = false
      },
      draw(now, link) {
        if (!snapshot) return
        const { phase, question, reveal } = snapshot
        stage.draw(<ScreenView {...{ snapshot, now, link, site: location.host }} />)
        fitOnce()
        const answer = question?.options.find(({ id }) => id === reveal?.key)?.text
        stage.tell({ phase, now, ...(question && { stem: question.stem }), ...(answer && { answer }) })
      },
      tick: () => isRunning(snapshot),
      over: (ending) => stage.close(farewell(ending, code)),
    },
  )
  fitOnce()
  addEventListener('resize', () => fitTo(root))
  keepAwake()
}

function farewell(ending: Ending, code: string): Farewell {
  const href = addresses.screen(code)
  switch (ending) {
    case 'replaced':
      return { title: screenText.replaced, href, label: viewText.here }
    case 'session-deleted':
    case 'unknown-session':
    // The last three are for hosts and participants.
    case 'wrong-secret':
    case 'removed':
    case 'unknown-participant':
      return { title: screenText.gone, href: addresses.classStart(), label: startText.title }
  }
}
