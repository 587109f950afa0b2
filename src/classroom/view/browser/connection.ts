import type { CommandMessage } from '../../protocol/host.ts'
import type { FromParticipant } from '../../protocol/participant.ts'
import { apiFor, type Target } from './api.ts'
import { backoff } from './backoff.ts'
import { type Ending, endingOf } from './endings.ts'
import { openEar } from './hearing.ts'
import { onReturn } from './returning.ts'
import { openSocket, type Socket } from './socket.ts'

export type Link = 'live' | 'polling' | 'connecting' | 'offline'

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

/**
 * Keeps one client connected: by WebSocket, again after every loss with exponential backoff and full jitter, at once
 * when the network or the page comes back, and by plain polling where sockets do not get through.
 */
export function connect<Message extends { type: string }>(target: Target, told: Told<Message>) {
  const api = apiFor(target)
  const ear = openEar<Message>({ message: told.message, over, gap: refresh })
  const leave = onReturn(wake, () => (socket ? socket.drop() : told.link('offline')))
  let socket: Socket | null = null
  let opened = 0
  let failures = 0
  let polling = false
  let stopped = false
  let retry: ReturnType<typeof setTimeout> | undefined

  told.link('connecting')
  open()

  return { send, refresh }

  /** Sends a message by whatever way there is; false where there is none at the moment. */
  function send(message: FromParticipant | CommandMessage): boolean {
    if (socket?.send(JSON.stringify(message))) return true
    const answer = polling ? api.post(message) : null
    void answer?.then((answer) => ear.http(answer, message))
    return answer !== null
  }

  /** Asks for everything as it now stands. */
  function refresh(): void {
    if (!socket?.send('{"type":"snapshot"}')) ear.forget()
  }

  function wake(): void {
    if (document.visibilityState === 'hidden') return
    if (socket) socket.beat()
    else open()
  }

  function open(): void {
    if (stopped || socket) return
    // Whoever polls goes on until the socket has spoken: it may be gone again without a word.
    if (!polling) clearTimeout(retry)
    opened = Date.now()
    socket = openSocket(api.socket, api.protocols, { said, gone })
  }

  function said(words: string): void {
    failures = 0
    polling = false
    clearTimeout(retry)
    if (!ear.socket(words)) socket?.drop()
    else if (!stopped) told.link('live')
  }

  function gone(reason: number | null): void {
    socket = null
    const ending = endingOf(reason)
    if (stopped) return
    if (ending) over(ending)
    else if (!polling) again()
  }

  function again(): void {
    failures++
    told.link(navigator.onLine ? 'connecting' : 'offline')
    later(failures < patience ? open : poll, backoff(failures, Math.random()))
  }

  async function poll(): Promise<void> {
    const answer = await api.poll(ear.last())
    // A socket has spoken meanwhile, or the next poll is on its way already.
    if (stopped || (socket && failures === 0)) return
    const rest = polling ? socketEvery : socketAfterSilence
    polling = answer.kind === 'json' || answer.kind === 'unchanged'
    ear.http(answer)
    if (stopped) return
    if (!polling) return again()
    told.link('polling')
    if (Date.now() - opened > rest) open()
    later(poll, pollEvery * (0.75 + Math.random() / 2))
  }

  function later(what: () => unknown, after: number): void {
    clearTimeout(retry)
    retry = setTimeout(what, after)
  }

  function over(ending: Ending): void {
    stopped = true
    clearTimeout(retry)
    socket?.drop()
    leave()
    told.over(ending)
  }
}
