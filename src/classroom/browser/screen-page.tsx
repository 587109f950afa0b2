import { addresses } from '../../http/addresses.ts'
import { isRunning } from '../countdown.ts'
import { followAsScreen } from '../follow.ts'
import { OverView } from '../over-view.tsx'
import type { Bye, ScreenSnapshot, ToScreen } from '../protocol.ts'
import { screenText } from '../screen-text.ts'
import { ScreenView } from '../screen-view.tsx'
import { startText } from '../start-text.ts'
import { connect, type Link } from './connection.ts'
import { everyHalfSecond, stageOf } from './stage.tsx'
import { keepAwake } from './wake-lock.ts'

const root = document.querySelector<HTMLElement>('#room')
if (root) show(root)

function show(root: HTMLElement): void {
  const { code = '' } = root.dataset
  const stage = stageOf(root)
  let snapshot: ScreenSnapshot | null = null
  let link: Link = 'connecting'
  let drift = 0
  let over = false

  connect<Exclude<ToScreen, Bye>>(
    { code, as: 'screen' },
    {
      message(message) {
        if (message.type === 'refused') return
        if (message.type === 'snapshot') snapshot = message
        else if (snapshot) snapshot = followAsScreen(snapshot, message)
        if (message.type !== 'feed') drift = message.now - Date.now()
        draw()
      },
      link(now) {
        link = now
        draw()
      },
      over(ending) {
        over = true
        const [title, href, label] =
          ending === 'room-full'
            ? [screenText.tooMany, addresses.screen(code), screenText.reload]
            : [screenText.gone, addresses.classStart(), startText.title]
        stage.draw(<OverView title={title} href={href} label={label} />)
        stage.say(title)
      },
    },
  )
  everyHalfSecond(() => {
    if (isRunning(snapshot)) draw()
  })
  keepAwake()

  function draw(): void {
    if (!snapshot || over) return
    const { phase, question, reveal } = snapshot
    const now = Date.now() + drift
    stage.draw(<ScreenView {...{ snapshot, now, link, site: location.host }} />)
    const answer = question?.options.find(({ id }) => id === reveal?.key)?.text
    stage.tell({ phase, now, ...(question && { stem: question.stem }), ...(answer && { answer }) })
  }
}
