import type { Refusal } from '../model.ts'
import type { Bye, CloseReason, CommandMessage, closeCodes, FromParticipant } from '../protocol.ts'
import { type Answer, ask } from './http.ts'

export type Link = 'live' | 'polling' | 'connecting' | 'offline'
export type Ending = Exclude<CloseReason, 'too-many-tries'>

type Codes = typeof closeCodes
// Typed by the protocol’s table and not imported from it, because the schemas around it would come along.
const endings: { [Name in CloseReason as `${Codes[Name]}`]: Name } = {
  4000: 'session-deleted',
  4001: 'removed',
  4002: 'replaced',
  4003: 'wrong-secret',
  4004: 'unknown-session',
  4005: 'unknown-participant',
  4006: 'room-full',
  4029: 'too-many-tries',
}

type Target = { code: string; as: 'participant' | 'host' | 'screen'; bearer?: string | undefined }
type Incoming = { type: string; seq?: number; after?: number }
type Told<Message> = {
  message: (message: Message) => void
  link: (link: Link) => void
  /** The session, or this person’s place in it, is gone; nothing more will come. */
  over: (ending: Ending) => void
}

// Whoever tries too often has to wait, and may then go on.
const isFinal = (reason: CloseReason | undefined): reason is Ending =>
  reason !== undefined && reason !== 'too-many-tries'

const isBye = (message: { type: string }): message is Bye => message.type === 'bye'

/** Milliseconds: the span of the first retry and of the longest, how long to wait for what, how often to ask. */
const times = { first: 500, longest: 15_000, opening: 6000, beat: 20_000, answer: 8000, poll: 2000, socket: 30_000 }
// After so many sockets that never spoke, plain HTTP is tried: something on the way may block WebSockets.
const patience = 2

const paths: Record<string, string> = { vote: 'votes', rename: 'name', command: 'commands' }

/**
 * Keeps one client connected: by WebSocket, again after every loss with exponential backoff and full jitter, at once
 * when the network or the page comes back, and by plain polling where sockets do not get through.
 */
export function connect<Message extends { type: string }>({ code, as, bearer }: Target, told: Told<Message>) {
  const api = `/api/sessions/${code}`
  let socket: WebSocket | null = null
  let seq = -1
  let failures = 0
  let polling = false
  let stopped = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let lastSocket = 0

  const beating = setInterval(beat, times.beat)
  const wake = (): void => {
    if (document.visibilityState === 'hidden' || stopped) return
    if (socket?.readyState === WebSocket.OPEN) beat()
    else open()
  }
  addEventListener('online', wake)
  addEventListener('pageshow', wake)
  document.addEventListener('visibilitychange', wake)
  addEventListener('offline', () => lost(socket))
  told.link('connecting')
  open()

  return {
    /** Sends a message by whatever way there is; false where there is none at the moment. */
    send(message: FromParticipant | CommandMessage): boolean {
      if (socket?.readyState === WebSocket.OPEN) {
        socket.send(JSON.stringify(message))
        return true
      }
      const path = paths[message.type]
      if (!polling || !path) return false
      void ask(`${api}/${path}`, bearer, message).then((answer) => {
        if (answer.kind === 'refused') refused(answer, message)
        else handle(answer)
      })
      return true
    },
    refresh,
    stop,
  }

  function open(): void {
    clearTimeout(retry)
    if (stopped || (socket && socket.readyState <= WebSocket.OPEN)) return
    lastSocket = Date.now()
    const protocols = bearer ? ['readout.1', `bearer.${bearer}`] : ['readout.1']
    const mine = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${api}/socket?as=${as}`, protocols)
    socket = mine
    expectWithin(times.opening)
    mine.addEventListener('message', ({ data }) => socket === mine && heard(String(data)))
    mine.addEventListener('close', ({ code: reason }) => {
      if (socket !== mine) return
      const ending = (endings as Record<string, CloseReason | undefined>)[reason]
      if (isFinal(ending)) over(ending)
      else lost(mine)
    })
  }

  function heard(data: string): void {
    clearTimeout(silence)
    if (data === 'pong') return
    failures = 0
    polling = false
    told.link('live')
    // The server’s own messages, which its schemas have shaped.
    const message = JSON.parse(data) as Message | Bye
    if (!isBye(message)) receive(message)
    else if (isFinal(message.reason)) over(message.reason)
    else lost(socket)
  }

  function receive(message: Message & Incoming): void {
    if (message.seq !== undefined) {
      if (message.type !== 'snapshot') {
        if (message.seq <= seq) return
        if (message.after !== undefined && message.after > seq) {
          refresh()
          return
        }
      }
      seq = message.seq
    }
    told.message(message)
  }

  /** Asks for everything as it now stands. */
  function refresh(): void {
    if (socket?.readyState === WebSocket.OPEN) socket.send('{"type":"snapshot"}')
    else seq = -1
  }

  function beat(): void {
    if (socket?.readyState !== WebSocket.OPEN) return
    socket.send('ping')
    expectWithin(times.answer)
  }

  function expectWithin(span: number): void {
    clearTimeout(silence)
    const mine = socket
    silence = setTimeout(() => lost(mine), span)
  }

  function lost(mine: WebSocket | null): void {
    if (stopped || mine !== socket) return
    clearTimeout(silence)
    socket = null
    mine?.close()
    failures++
    if (polling) return
    told.link(navigator.onLine ? 'connecting' : 'offline')
    again()
  }

  function again(): void {
    clearTimeout(retry)
    const span = Math.min(times.longest, times.first * 2 ** (failures - 1))
    retry = setTimeout(() => (failures >= patience ? poll() : open()), Math.random() * span)
  }

  async function poll(): Promise<void> {
    clearTimeout(retry)
    const answer = await ask(`${api}/${as}?seq=${seq}`, bearer)
    if (stopped || socket?.readyState === WebSocket.OPEN) return
    polling = answer.kind !== 'unreachable'
    if (answer.kind === 'refused') return refused(answer)
    if (!polling) {
      failures++
      told.link('offline')
      return again()
    }
    told.link('polling')
    handle(answer)
    if (Date.now() - lastSocket > times.socket) open()
    retry = setTimeout(poll, times.poll * (0.75 + Math.random() / 2))
  }

  function handle(answer: Answer): void {
    // As above: the server’s own messages.
    if (answer.kind === 'json') receive(answer.body as Message)
  }

  function refused({ reason, kept }: { reason: Refusal; kept?: string }, to = {}): void {
    const final = Object.values(endings).find((ending) => ending === reason)
    if (isFinal(final)) over(final)
    // A refusal by HTTP is the refusal that the socket would have carried.
    else told.message({ ...to, type: 'refused', reason, kept } as unknown as Message)
  }

  function over(ending: Ending): void {
    stop()
    told.over(ending)
  }

  function stop(): void {
    stopped = true
    clearTimeout(retry)
    clearTimeout(silence)
    clearInterval(beating)
    socket?.close()
    removeEventListener('online', wake)
    removeEventListener('pageshow', wake)
    document.removeEventListener('visibilitychange', wake)
  }
}
