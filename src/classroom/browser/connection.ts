import { addresses } from '../../http/addresses.ts'
import { backoff } from '../backoff.ts'
import { inOrder } from '../order.ts'
import type { Bye, CommandMessage, FromParticipant } from '../protocol.ts'
import { type Ending, endingOf, final, isBye } from './endings.ts'
import { type Answer, ask } from './http.ts'
import { openSocket, type Socket } from './socket.ts'

export type Link = 'live' | 'polling' | 'connecting' | 'offline'

type Target = { code: string; as: 'participant' | 'host' | 'screen'; bearer?: string | undefined }
type Told<Message> = {
  message: (message: Message) => void
  link: (link: Link) => void
  /** The session, or this person’s place in it, is gone; nothing more will come. */
  over: (ending: Ending) => void
}

// Milliseconds: how often to poll, and how often to try a socket meanwhile; sooner where HTTP was cut off as well.
const pollEvery = 2000
const socketEvery = 30_000
const socketAfterSilence = 4000
// After so many sockets that never spoke, plain HTTP is tried: something on the way may block WebSockets.
const patience = 2

const paths: Record<string, string> = { vote: 'votes', rename: 'name', command: 'commands' }

/**
 * Keeps one client connected: by WebSocket, again after every loss with exponential backoff and full jitter, at once
 * when the network or the page comes back, and by plain polling where sockets do not get through.
 */
export function connect<Message extends { type: string }>({ code, as, bearer }: Target, told: Told<Message>) {
  const api = addresses.api.session(code)
  const order = inOrder()
  let socket: Socket | null = null
  let opened = 0
  let failures = 0
  let polling = false
  let stopped = false
  let retry: ReturnType<typeof setTimeout> | undefined

  addEventListener('online', wake)
  addEventListener('pageshow', wake)
  addEventListener('offline', () => (socket ? socket.drop() : told.link('offline')))
  document.addEventListener('visibilitychange', wake)
  told.link('connecting')
  open()

  return { send, refresh }

  /** Sends a message by whatever way there is; false where there is none at the moment. */
  function send(message: FromParticipant | CommandMessage): boolean {
    if (socket?.send(JSON.stringify(message))) return true
    const path = paths[message.type]
    if (!polling || !path) return false
    void ask(`${api}/${path}`, bearer, message).then((answer) => handle(answer, message))
    return true
  }

  /** Asks for everything as it now stands. */
  function refresh(): void {
    if (!socket?.send('{"type":"snapshot"}')) order.forget()
  }

  function wake(): void {
    if (document.visibilityState === 'hidden') return
    if (socket) socket.beat()
    else open()
  }

  function open(): void {
    if (stopped || socket) return
    clearTimeout(retry)
    opened = Date.now()
    const protocols = bearer ? ['readout.1', `bearer.${bearer}`] : ['readout.1']
    socket = openSocket(`${location.origin.replace(/^http/, 'ws')}${api}/socket?as=${as}`, protocols, { said, gone })
  }

  function said(words: string): void {
    failures = 0
    polling = false
    clearTimeout(retry)
    // The server’s own messages, which its schemas have shaped.
    const message = JSON.parse(words) as Message | Bye
    if (!isBye(message)) {
      told.link('live')
      take(message)
      return
    }
    const ending = final(message.reason)
    if (ending) over(ending)
    else socket?.drop()
  }

  function take(message: Message): void {
    const verdict = order.verdict(message)
    if (verdict === 'take') told.message(message)
    if (verdict === 'gap') refresh()
  }

  function gone(reason: number | null): void {
    socket = null
    const ending = endingOf(reason)
    if (stopped) return
    if (ending) over(ending)
    else if (!polling) again(navigator.onLine ? 'connecting' : 'offline')
  }

  function again(link: Link): void {
    failures++
    told.link(link)
    clearTimeout(retry)
    retry = setTimeout(failures < patience ? open : poll, backoff(failures, Math.random()))
  }

  async function poll(): Promise<void> {
    const answer = await ask(`${api}/${as}?seq=${order.last()}`, bearer)
    // A socket has spoken meanwhile, or the next poll is on its way already.
    if (stopped || (socket && failures === 0)) return
    const rest = polling ? socketEvery : socketAfterSilence
    polling = answer.kind === 'json' || answer.kind === 'unchanged'
    handle(answer)
    if (stopped) return
    if (!polling) {
      again(navigator.onLine ? 'connecting' : 'offline')
      return
    }
    told.link('polling')
    if (Date.now() - opened > rest) open()
    clearTimeout(retry)
    retry = setTimeout(poll, pollEvery * (0.75 + Math.random() / 2))
  }

  /** What HTTP answers is what the socket would have said. */
  function handle(answer: Answer, to: object = {}): void {
    // As above: the server’s own messages.
    if (answer.kind === 'json') take(answer.body as Message)
    if (answer.kind !== 'refused') return
    const { reason, kept } = answer
    const ending = final(reason)
    if (ending) over(ending)
    else told.message({ ...to, type: 'refused', reason, kept } as unknown as Message)
  }

  function over(ending: Ending): void {
    stopped = true
    clearTimeout(retry)
    socket?.drop()
    removeEventListener('online', wake)
    removeEventListener('pageshow', wake)
    document.removeEventListener('visibilitychange', wake)
    told.over(ending)
  }
}
