import { classAddresses } from '../../../http/addresses.ts'
import { applyToHost } from '../../protocol/apply-message.ts'
import { asked } from '../../protocol/asked.ts'
import type { Ending } from '../../protocol/close-codes.ts'
import type { HostFeed, HostPhase, HostSnapshot, ToHost } from '../../protocol/host.ts'
import type { Bye } from '../../protocol/messages.ts'
import type { RoundResult } from '../../protocol/model.ts'
import { openDisplay } from '../../view/browser/display.tsx'
import { onSubmit } from '../../view/browser/forms.ts'
import { startLiveView } from '../../view/browser/live-view.ts'
import { keepAwake } from '../../view/browser/wake-lock.ts'
import { isRunning } from '../../view/countdown.tsx'
import type { FinalMessage } from '../../view/final-view.tsx'
import { viewText, watchText } from '../../view/text.ts'
import { changedWords } from '../changed-by-newsroom.ts'
import { type HostSteps, nextSteps } from '../next-steps.ts'
import { hostText } from '../text.ts'
import { HostView } from '../view.tsx'
import { openCommands } from './commands.ts'

type Received = Exclude<ToHost, Bye>

const refreshEvery = 3000

const root = document.querySelector<HTMLElement>('#view')
if (root) run(root)

function run(root: HTMLElement): void {
  const { code = '', secret, screen = '' } = root.dataset
  const display = openDisplay(root)
  // The link may have been opened on a device that leads already. The secret must not stay in the address bar.
  if (location.hash) history.replaceState(null, '', location.pathname)
  let snapshot: HostSnapshot | null = null
  // At people’s own pace, a feed says who has gone on, but not the result of each question.
  let outdated = false
  const commands = openCommands({ send: (message) => live.send(message), announce: display.announce })
  const live = startLiveView<Received>(
    { code, as: 'host', bearer: secret },
    {
      take,
      render(now, link) {
        if (!snapshot) return
        display.render(
          <HostView {...{ snapshot, now, link, notice: commands.notice(), site: location.host, screen }} />,
        )
        display.announceChange({ phase: snapshot.phase, now, ...wordsOf(snapshot) })
      },
      // Both are called always: a clock may run while a command is lost.
      tick: () => [commands.giveUp(), isRunning(snapshot), 'numbers' in (snapshot ?? {})].includes(true),
      over(ending) {
        // Another device may lead now, and this one again later. In all other cases the links lead nowhere.
        if (ending !== 'replaced') document.querySelector('.host-links')?.remove()
        display.end(finalMessage(ending, code))
      },
    },
  )
  onSubmit(root, (fields) => {
    commands.give(fields)
    live.render()
  })
  setInterval(() => {
    if (outdated && snapshot?.phase.kind === 'own') live.refresh()
    outdated = false
  }, refreshEvery)
  keepAwake()

  /** The step with which the session has heard of it is announced first. */
  function announceLater(words: string[]): void {
    if (words.length > 0) setTimeout(() => display.announce(words.join(' ')), 2000)
  }

  function take(message: Received): void {
    if (message.type === 'done') commands.done(message)
    else if (message.type === 'refused') commands.refused(message)
    else update(message)
  }

  function update(message: HostSnapshot | HostPhase | HostFeed): void {
    if (message.type === 'phase') commands.clearNotice()
    if (message.type === 'feed') outdated = true
    const before = snapshot
    if (message.type === 'snapshot') {
      snapshot = message
      commands.renewed(message.version)
    } else if (before) snapshot = applyToHost(before, message)
    if (before && snapshot)
      announceLater(changedWords(snapshot).filter((words) => !changedWords(before).includes(words)))
    const locked = snapshot?.session.locked
    if (before && before.session.locked !== locked) display.announce(hostText.lock[locked ? 'locked' : 'open'])
  }
}

/** What to announce of the present question: its stem, the answer, and the result of the vote. */
function wordsOf(snapshot: HostSnapshot): { place?: number | null; stem?: string; answer?: string; outcome?: string } {
  const { phase, plan, questions, result, poll } = snapshot
  if (poll) return { place: null, stem: poll.stem, outcome: votesOf(poll) }
  const question = 'item' in phase ? questions[phase.item] : undefined
  if (!question) return {}
  const answer = question.options.find(({ id }) => id === question.reveal.key)?.text ?? ''
  const place = plan.indexOf(question.item)
  return { place, stem: asked(question), answer, outcome: outcomeOf(result?.rounds.at(-1), nextSteps(snapshot)) }
}

function outcomeOf(round: RoundResult | undefined, { advice }: HostSteps): string {
  if (!round || round.share === null) return hostText.noAnswers
  return `${viewText.percent(round.share)} ${hostText.shareRight}. ${advice ? hostText.advice[advice] : ''}`
}

const votesOf = ({ options, votes: { counts, answered } }: NonNullable<HostSnapshot['poll']>): string =>
  options.map(({ id, text }) => `${text}: ${hostText.of(counts[id] ?? 0, answered)}.`).join(' ')

function finalMessage(ending: Ending, code: string): FinalMessage {
  const href = classAddresses.host(code)
  if (ending === 'replaced') return { title: hostText.replaced, href, label: viewText.here }
  if (ending === 'wrong-secret') return { title: hostText.wrongSecret, href, label: watchText.signIn }
  // An earlier version emptied a session a day after its end; its report stays.
  if (ending === 'unknown-session')
    return {
      title: hostText.closed,
      hint: hostText.closedHint,
      href: classAddresses.report(code),
      label: hostText.report,
    }
  return { title: hostText.gone, href: classAddresses.classStart(), label: hostText.another }
}
