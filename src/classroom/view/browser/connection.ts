import { type Ending, endingOf } from '../../protocol/close-codes.ts'
import type { CommandMessage } from '../../protocol/host.ts'
import type { FromParticipant } from '../../protocol/participant.ts'
import { apiFor, type Client } from './api.ts'
import { openReceiver } from './receiver.ts'
import { openSocket, type Socket } from './socket.ts'

export type Link = 'live' | 'polling' | 'connecting' | 'offline'

type Handlers<Message> = {
  message: (message: Message) => void
  link: (link: Link) => void
  /** The session, or this person’s part in it, is gone. Nothing more will come. */
  over: (ending: Ending) => void
}

// Milliseconds between two polls, if the server’s answer does not say how long to wait. After a time without any connection,
// another socket is tried after as long.
const pollEvery = 4000
// Milliseconds. While polls get through, another socket is tried after twice this time, and then after twice as long each
// time.
const socketEvery = 15_000
// After so many sockets without a message, HTTP is tried: something between may block WebSockets.
const mostFailures = 2

/**
 * Keeps one client connected: by WebSocket, again after every loss with exponential backoff and full jitter, at once
 * when the network or the page comes back, and by polling where sockets do not get through.
 */
export function connect<Message extends { type: string }>(client: Client, handlers: Handlers<Message>) {
  const api = apiFor(client)
  const receiver = openReceiver<Message>({ message: handlers.message, over, gap: refresh })
  const listening = new AbortController()
  let socket: Socket | null = null
  let opened = 0
  let pause = socketEvery
  let failures = 0
  let polling = false
  let stopped = false
  let retry: ReturnType<typeof setTimeout> | undefined

  const { signal } = listening
  addEventListener('online', wake, { signal })
  addEventListener('pageshow', wake, { signal })
  document.addEventListener('visibilitychange', wake, { signal })
  addEventListener('offline', () => (socket ? socket.drop() : handlers.link('offline')), { signal })
  handlers.link('connecting')
  open()

  return { send, refresh }

  /** Sends a message by socket or HTTP. Returns false if there is no connection at the moment. */
  function send(message: FromParticipant | CommandMessage): boolean {
    if (socket?.send(JSON.stringify(message))) return true
    const response = polling ? api.post(message) : null
    void response?.then((result) => receiver.http(result, message))
    return response !== null
  }

  /** Asks for a new snapshot. */
  function refresh(): void {
    if (!socket?.send('{"type":"snapshot"}')) receiver.forget()
  }

  function wake(): void {
    if (document.visibilityState === 'hidden') return
    if (socket) socket.beat()
    else open()
  }

  function open(): void {
    if (stopped || socket) return
    // Polls go on until the socket has received something, because the socket may be lost before that.
    if (!polling) clearTimeout(retry)
    opened = Date.now()
    pause *= 2
    socket = openSocket(api.socket, api.protocols, { text, gone })
  }

  function text(text: string): void {
    failures = 0
    pause = socketEvery
    polling = false
    clearTimeout(retry)
    if (!receiver.socket(text)) socket?.drop()
    else if (!stopped) handlers.link('live')
  }

  function gone(code: number | null): void {
    socket = null
    const ending = endingOf(code)
    if (stopped) return
    if (ending) over(ending)
    else if (!polling) retryLater()
  }

  function retryLater(): void {
    failures++
    handlers.link(navigator.onLine ? 'connecting' : 'offline')
    later(failures < mostFailures ? open : poll, backoff(failures, Math.random()))
  }

  async function poll(): Promise<void> {
    const result = await api.poll(receiver.last())
    // A socket may have received something in the meantime. Then no more polls are needed.
    if (stopped || (socket && failures === 0)) return
    const again = Date.now() - opened > (polling ? pause : pollEvery)
    const polled = 'wait' in result
    polling = polled
    receiver.http(result)
    if (stopped) return
    if (!polled) return retryLater()
    handlers.link('polling')
    if (again) open()
    // Never sooner than the server asks, and not all at once.
    later(poll, (result.wait || pollEvery) * (1 + Math.random() / 4))
  }

  function later(what: () => unknown, after: number): void {
    clearTimeout(retry)
    retry = setTimeout(what, after)
  }

  function over(ending: Ending): void {
    stopped = true
    clearTimeout(retry)
    socket?.drop()
    listening.abort()
    handlers.over(ending)
  }
}

// Milliseconds: the span of the first retry, and of the longest.
const firstSpan = 500
const longestSpan = 15_000

/** How long to wait after so many failures: any time in a span that doubles, so that a class does not return at once. */
export const backoff = (failures: number, random: number): number =>
  random * Math.min(longestSpan, firstSpan * 2 ** Math.max(0, failures - 1))
