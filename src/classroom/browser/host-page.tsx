import { addresses } from '../../http/addresses.ts'
import { commandOf } from '../command-fields.ts'
import { isRunning } from '../countdown.ts'
import { followAsHost } from '../follow.ts'
import { hostText } from '../host-text.ts'
import { HostView } from '../host-view.tsx'
import type { RoundResult } from '../model.ts'
import { OverView } from '../over-view.tsx'
import type { Bye, CommandMessage, HostSnapshot, Refused, ToHost } from '../protocol.ts'
import { roomText } from '../text.ts'
import { connect, type Link } from './connection.ts'
import type { Ending } from './endings.ts'
import { onSubmit } from './forms.ts'
import { newId } from './random.ts'
import { everyHalfSecond, stageOf } from './stage.tsx'
import { keepAwake } from './wake-lock.ts'

// Milliseconds after which a command that nobody has answered counts as lost.
const patience = 5000
const refreshEvery = 3000

const root = document.querySelector<HTMLElement>('#room')
if (root) run(root)

function run(root: HTMLElement): void {
  const { code = '', secret } = root.dataset
  const stage = stageOf(root)
  // The link may have been opened on a device that leads already; the secret is not for the address bar.
  if (location.hash) history.replaceState(null, '', location.pathname)
  let snapshot: HostSnapshot | null = null
  let link: Link = 'connecting'
  let drift = 0
  let over = false
  let notice: string | undefined
  // At their own pace, a feed says who has gone on, but not how each question went.
  let outdated = false
  let underway: { id: string; since: number } | null = null

  const connection = connect<Exclude<ToHost, Bye>>(
    { code, as: 'host', bearer: secret },
    {
      message(message) {
        const before = snapshot?.session.locked
        take(message)
        const locked = snapshot?.session.locked
        draw()
        if (before !== undefined && locked !== before) stage.say(hostText.lock[locked ? 'locked' : 'open'])
      },
      link(now) {
        if (now === link) return
        link = now
        draw()
      },
      over(ending) {
        over = true
        const [title, href, label] = farewell(ending, code)
        stage.draw(<OverView title={title} href={href} label={label} />)
        stage.say(title)
      },
    },
  )
  onSubmit(root, (fields) => command(fields))
  everyHalfSecond(() => {
    const lost = underway !== null && Date.now() - underway.since > patience
    if (lost) failed(hostText.unanswered)
    if (lost || isRunning(snapshot)) draw()
  })
  setInterval(() => {
    if (outdated && snapshot?.phase.kind === 'own') connection.refresh()
    outdated = false
  }, refreshEvery)
  keepAwake()

  function take(message: Exclude<ToHost, Bye>): void {
    switch (message.type) {
      case 'snapshot':
        snapshot = message
        drift = message.now - Date.now()
        return
      case 'phase':
        drift = message.now - Date.now()
        if (snapshot) snapshot = followAsHost(snapshot, message)
        notice = undefined
        return
      case 'feed':
        if (snapshot) snapshot = followAsHost(snapshot, message)
        outdated = true
        return
      case 'done':
        if (message.id === underway?.id) underway = null
        return
      case 'refused':
        failed(refusals[message.reason] ?? hostText.failed)
    }
  }

  /** One at a time, so that a second click does not skip anything. */
  function command(fields: Record<string, string>): void {
    if (underway) return
    notice = undefined
    const id = newId()
    // The fields are those that the view has put there; the server reads them by its schema.
    const command = commandOf(fields) as CommandMessage['command']
    underway = { id, since: Date.now() }
    if (!connection.send({ type: 'command', id, version: Number(fields.version), command } satisfies CommandMessage))
      failed(hostText.unsent)
    draw()
  }

  function failed(words: string): void {
    underway = null
    notice = words
    stage.say(words)
  }

  function draw(): void {
    if (!snapshot || over) return
    const now = Date.now() + drift
    stage.draw(<HostView {...{ snapshot, now, link, notice, site: location.host }} />)
    stage.tell({ phase: snapshot.phase, now, ...spoken(snapshot) })
  }
}

const refusals: Partial<Record<Refused['reason'], string>> = hostText.refusals

function spoken({ phase, questions, result }: HostSnapshot): { stem?: string; answer?: string; outcome?: string } {
  const question = 'item' in phase ? questions[phase.item] : undefined
  if (!question) return {}
  const answer = question.options.find(({ id }) => id === question.reveal.key)?.text ?? ''
  return { stem: question.stem, answer, outcome: outcomeAloud(result?.rounds.at(-1)) }
}

function outcomeAloud(round: RoundResult | undefined): string {
  if (!round || round.share === null) return hostText.noAnswers
  return `${roomText.percent(round.share)} ${hostText.shareRight}. ${round.advice ? hostText.advice[round.advice] : ''}`
}

function farewell(ending: Ending, code: string): [title: string, href: string, label: string] {
  if (ending === 'room-full') return [hostText.tooMany, addresses.host(code), hostText.reload]
  if (ending === 'wrong-secret') return [hostText.wrongKey, addresses.host(code), hostText.doorTitle]
  return [hostText.gone, addresses.classStart(), hostText.another]
}
