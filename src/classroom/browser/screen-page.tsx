import { addresses } from '../../http/addresses.ts'
import { isRunning } from '../countdown.ts'
import { followAsScreen } from '../follow.ts'
import type { Bye, ScreenSnapshot, ToScreen } from '../protocol.ts'
import { screenText } from '../screen-text.ts'
import { ScreenView } from '../screen-view.tsx'
import { startText } from '../start-text.ts'
import type { Ending } from './endings.ts'
import { goLive } from './live.ts'
import { type Farewell, stageOf } from './stage.tsx'
import { keepAwake } from './wake-lock.ts'

const root = document.querySelector<HTMLElement>('#view')
if (root) show(root)

function show(root: HTMLElement): void {
  const { code = '' } = root.dataset
  const stage = stageOf(root)
  let snapshot: ScreenSnapshot | null = null

  goLive<Exclude<ToScreen, Bye>>(
    { code, as: 'screen' },
    {
      take(message) {
        if (message.type === 'snapshot') snapshot = message
        else if (snapshot && message.type !== 'refused') snapshot = followAsScreen(snapshot, message)
      },
      draw(now, link) {
        if (!snapshot) return
        const { phase, question, reveal } = snapshot
        stage.draw(<ScreenView {...{ snapshot, now, link, site: location.host }} />)
        const answer = question?.options.find(({ id }) => id === reveal?.key)?.text
        stage.tell({ phase, now, ...(question && { stem: question.stem }), ...(answer && { answer }) })
      },
      tick: () => isRunning(snapshot),
      over: (ending) => stage.close(farewell(ending, code)),
    },
  )
  keepAwake()
}

const farewell = (ending: Ending, code: string): Farewell =>
  ending === 'room-full'
    ? { title: screenText.tooMany, href: addresses.screen(code), label: screenText.reload }
    : { title: screenText.gone, href: addresses.classStart(), label: startText.title }
