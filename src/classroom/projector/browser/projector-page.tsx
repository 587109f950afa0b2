import { classAddresses } from '../../../http/addresses.ts'
import { applyToProjector } from '../../protocol/apply-message.ts'
import { asked } from '../../protocol/asked.ts'
import type { Bye } from '../../protocol/messages.ts'
import type { ProjectorSnapshot, ToProjector } from '../../protocol/projector.ts'
import { openDisplay } from '../../view/browser/display.tsx'
import { startLiveView } from '../../view/browser/live-view.ts'
import { keepAwake } from '../../view/browser/wake-lock.ts'
import { isRunning } from '../../view/countdown.tsx'
import { viewText, watchText } from '../../view/text.ts'
import { projectorText } from '../text.ts'
import { ProjectorView } from '../view.tsx'
import { showClassMap } from './class-map.ts'
import { fitToScreen } from './fit-to-screen.ts'

const root = document.querySelector<HTMLElement>('#view')
if (root) show(root)

function show(root: HTMLElement): void {
  const { code = '' } = root.dataset
  // The key must not stay in the address bar, which the class can read. This tab keeps it over a reload.
  const key = location.hash.slice(1) || history.state || root.dataset.key
  history.replaceState(key, '', location.pathname)
  const display = openDisplay(root)
  let snapshot: ProjectorSnapshot | null = null
  // A clock does not change the height, so the letters are fitted only once after each message.
  let fits = false
  const fitOnce = (): void => {
    if (!fits) fitToScreen()
    fits = true
  }

  startLiveView<Exclude<ToProjector, Bye>>(
    { code, as: 'projector', bearer: key },
    {
      take(message) {
        if (message.type === 'snapshot') snapshot = message
        else if (snapshot && message.type !== 'refused') snapshot = applyToProjector(snapshot, message)
        fits = false
      },
      render(now, link) {
        if (!snapshot) return
        const { phase, question, reveal } = snapshot
        display.render(<ProjectorView {...{ snapshot, now, link, site: location.host }} />)
        fitOnce()
        if (phase.kind === 'ended') void showClassMap(root).then(fitToScreen)
        const answer = question?.options.find(({ id }) => id === reveal?.key)?.text
        display.announceChange({
          phase,
          now,
          ...(question && { place: question.place, stem: asked(question) }),
          ...(answer && { answer }),
        })
      },
      tick: () => isRunning(snapshot) || snapshot?.numbers !== undefined,
      over(ending) {
        document.querySelector('.class-map')?.remove()
        const title = projectorText.endings[ending]
        display.end(
          title
            ? { title, href: classAddresses.projector(code), label: viewText.here }
            : { title: projectorText.gone, href: classAddresses.classStart(), label: watchText.start },
        )
      },
    },
  )
  fitOnce()
  addEventListener('resize', fitToScreen)
  keepAwake()
}
