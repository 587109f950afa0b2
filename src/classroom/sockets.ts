import type { Said } from './engine.ts'
import type { Refusal } from './model.ts'
import { type Bye, type CloseReason, closeCodes } from './protocol.ts'

export const audiences = ['participant', 'host', 'screen'] as const
export type Audience = (typeof audiences)[number]

/** What a socket carries through hibernation: whose it is, and since when. */
type Attachment = { as: Audience; participant: string | null; since: number }

// Four and a half heartbeats of our pages.
const silence = 90_000

/** Between the Worker and the object: that the address must wait, and why a socket was refused. */
export const waitHeader = 'Readout-Wait'
export const refusedHeader = 'Readout-Refused'

/** What a socket that is refused is closed with. */
export const closing = (reason: Refusal): CloseReason => (isCloseReason(reason) ? reason : 'unknown-session')

const isCloseReason = (reason: string): reason is CloseReason => Object.hasOwn(closeCodes, reason)

/**
 * The sockets of one session. The platform keeps them while the object sleeps; what is here is read from them again when
 * it wakes. One person has one socket: the newest.
 */
export function openSockets(ctx: DurableObjectState) {
  const people = new Map(
    ctx.getWebSockets('participant').flatMap((socket) => {
      const { participant } = attachmentOf(socket)
      return participant ? [[participant, socket] as const] : []
    }),
  )

  function accept(socket: WebSocket, as: Audience, participant: string | null): void {
    const older = participant && people.get(participant)
    ctx.acceptWebSocket(socket, [as])
    socket.serializeAttachment({ as, participant, since: Date.now() } satisfies Attachment)
    if (participant) people.set(participant, socket)
    if (older) dismiss(older)
  }

  const watched = (but?: WebSocket): boolean =>
    [...ctx.getWebSockets('host'), ...ctx.getWebSockets('screen')].some((socket) => socket !== but)

  return {
    accept,
    attachmentOf,
    /**
     * Whether one more fits. A socket that has been silent for long gives way, and for a host the one unheard longest
     * even if it has not: whoever has the secret gets in, whatever a bad network has left half open.
     */
    makeRoom(as: Audience, most: number, now: number): boolean {
      const seated = ctx.getWebSockets(as).sort((a, b) => lastHeard(a) - lastHeard(b))
      const [longest] = seated
      if (seated.length < most || !longest) return true
      if (as !== 'host' && now - lastHeard(longest) <= silence) return false
      hangUp(longest, 'replaced')
      return true
    },
    /** Whether a host or a projector is connected, but for this socket, which is closing. */
    watched,
    connected: () => ({ participants: [...people.keys()], watched: watched() }),

    /** Takes the socket off its person; false where they already have a newer one. */
    leave: (socket: WebSocket, participant: string): boolean =>
      people.get(participant) === socket && people.delete(participant),

    /**
     * Closes the sockets of people whose heart has stopped beating, and says whose they were: a phone that went into a
     * tunnel takes minutes to be missed by the network, and until then would hold every round open.
     */
    dropSilent(now: number): string[] {
      const silent = [...people].filter(([, socket]) => now - lastHeard(socket) > silence)
      for (const [participant, socket] of silent) {
        people.delete(participant)
        closeQuietly(socket, 1001)
      }
      return silent.map(([participant]) => participant)
    },

    say(said: Said): void {
      if (said.do === 'tell-host') sendAll(ctx.getWebSockets('host'), said.message)
      if (said.do === 'tell-screen') sendAll(ctx.getWebSockets('screen'), said.message)
      if (said.do === 'hang-up') release(said.participant)
      if (said.do === 'tell-class') tellClass(said)
    },

    closeAll(reason: CloseReason): void {
      for (const socket of ctx.getWebSockets()) hangUp(socket, reason)
      people.clear()
    },
  }

  function lastHeard(socket: WebSocket): number {
    return Math.max(attachmentOf(socket).since, ctx.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0)
  }

  /** Takes the older socket off its person, so that after a sleep there is no doubt which one is theirs. */
  function dismiss(older: WebSocket): void {
    older.serializeAttachment({ ...attachmentOf(older), participant: null } satisfies Attachment)
    hangUp(older, 'replaced')
  }

  /** Everybody gets the same words, so they are written out once. */
  function tellClass({ message, own, only }: Extract<Said, { do: 'tell-class' }>): void {
    const text = JSON.stringify(message)
    for (const [id, socket] of people) {
      if (only && !only.has(id)) continue
      const theirs = own.get(id)
      if (theirs) send(socket, theirs)
      else sendText(socket, text)
    }
  }

  function release(participant: string): void {
    const socket = people.get(participant)
    people.delete(participant)
    if (socket) hangUp(socket, 'removed')
  }
}

export type Sockets = ReturnType<typeof openSockets>

export const send = (socket: WebSocket, message: object): void => sendText(socket, JSON.stringify(message))

function sendText(socket: WebSocket, text: string): void {
  try {
    socket.send(text)
  } catch {
    // It is closing; its owner comes back with a new one and gets a snapshot.
  }
}

export function hangUp(socket: WebSocket, reason: CloseReason): void {
  send(socket, { type: 'bye', reason } satisfies Bye)
  closeQuietly(socket, closeCodes[reason], reason)
}

export function closeQuietly(socket: WebSocket, code: number, reason?: string): void {
  try {
    socket.close(code, reason)
  } catch {
    // It is closed already.
  }
}

/** Codes that say why there was no code cannot be sent (RFC 6455, 7.4.1). */
export const isSendable = (code: number): boolean => code === 1000 || (code >= 3000 && code < 5000)

function sendAll(sockets: readonly WebSocket[], message: unknown): void {
  if (sockets.length === 0) return
  const text = JSON.stringify(message)
  for (const socket of sockets) sendText(socket, text)
}

// Written by `accept` above and by nothing else.
const attachmentOf = (socket: WebSocket): Attachment => socket.deserializeAttachment() as Attachment
