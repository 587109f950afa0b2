import { addresses } from '../../../http/addresses.ts'
import { followAsHost } from '../../protocol/apply-message.ts'
import type { HostFeed, HostPhase, HostSnapshot, ToHost } from '../../protocol/host.ts'
import type { Bye } from '../../protocol/messages.ts'
import type { RoundResult } from '../../protocol/model.ts'
import type { Ending } from '../../view/browser/endings.ts'
import { onSubmit } from '../../view/browser/forms.ts'
import { goLive } from '../../view/browser/live.ts'
import { type Farewell, stageOf } from '../../view/browser/stage.tsx'
import { keepAwake } from '../../view/browser/wake-lock.ts'
import { isRunning } from '../../view/countdown.ts'
import { viewText } from '../../view/text.ts'
import { hostText } from '../text.ts'
import { HostView } from '../view.tsx'
import { openCommands } from './commands.ts'

type Heard = Exclude<ToHost, Bye>

const refreshEvery = 3000

const root = document.querySelector<HTMLElement>('#view')
if (root) run(root)

function run(root: HTMLElement): void {
  const { code = '', secret } = root.dataset
  const stage = stageOf(root)
  // The link may have been opened on a device that leads already; the secret is not for the address bar.
  if (location.hash) history.replaceState(null, '', location.pathname)
  let snapshot: HostSnapshot | null = null
  // At their own pace, a feed says who has gone on, but not how each question went.
  let outdated = false
  const commands = openCommands({ send: (message) => live.send(message), say: stage.say })
  const live = goLive<Heard>(
    { code, as: 'host', bearer: secret },
    {
      take,
      draw(now, link) {
        if (!snapshot) return
        stage.draw(<HostView {...{ snapshot, now, link, notice: commands.notice(), site: location.host }} />)
        stage.tell({ phase: snapshot.phase, now, ...spoken(snapshot) })
      },
      // Both, always: a clock may run while a command is lost.
      tick: () => [commands.giveUp(), isRunning(snapshot)].includes(true),
      over(ending) {
        // Another device may lead now, and this one again; otherwise nothing leads into the session any more.
        if (ending !== 'replaced') document.querySelector('.elsewhere')?.remove()
        stage.close(farewell(ending, code))
      },
    },
  )
  onSubmit(root, (fields) => {
    commands.give(fields)
    live.draw()
  })
  setInterval(() => {
    if (outdated && snapshot?.phase.kind === 'own') live.refresh()
    outdated = false
  }, refreshEvery)
  keepAwake()

  function take(message: Heard): void {
    if (message.type === 'done') commands.done(message)
    else if (message.type === 'refused') commands.refused(message)
    else follow(message)
  }

  function follow(message: HostSnapshot | HostPhase | HostFeed): void {
    if (message.type === 'phase') commands.settled()
    if (message.type === 'feed') outdated = true
    const before = snapshot
    if (message.type === 'snapshot') {
      snapshot = message
      commands.renewed(message.version)
    } else if (before) snapshot = followAsHost(before, message)
    const locked = snapshot?.session.locked
    if (before && before.session.locked !== locked) stage.say(hostText.lock[locked ? 'locked' : 'open'])
  }
}

function spoken({ phase, questions, result }: HostSnapshot): { stem?: string; answer?: string; outcome?: string } {
  const question = 'item' in phase ? questions[phase.item] : undefined
  if (!question) return {}
  const answer = question.options.find(({ id }) => id === question.reveal.key)?.text ?? ''
  return { stem: question.stem, answer, outcome: outcomeAloud(result?.rounds.at(-1)) }
}

function outcomeAloud(round: RoundResult | undefined): string {
  if (!round || round.share === null) return hostText.noAnswers
  return `${viewText.percent(round.share)} ${hostText.shareRight}. ${round.advice ? hostText.advice[round.advice] : ''}`
}

function farewell(ending: Ending, code: string): Farewell {
  const href = addresses.host(code)
  switch (ending) {
    case 'replaced':
      return { title: hostText.replaced, href, label: viewText.here }
    case 'wrong-secret':
      return { title: hostText.wrongKey, href, label: hostText.doorTitle }
    case 'unknown-session':
      // A day after its end the session is emptied, and its report outlives it.
      return { title: hostText.closed, hint: hostText.closedHint, href: addresses.report(code), label: hostText.report }
    case 'session-deleted':
    // The last two are for participants.
    case 'removed':
    case 'unknown-participant':
      return { title: hostText.gone, href: addresses.classStart(), label: hostText.another }
  }
}
