import { silence } from '../machine/deadlines.ts'
import { type CloseReason, closeCodes } from '../protocol/messages.ts'
import { hostDevices, projectors, type Refusal } from '../protocol/model.ts'
import type { Said } from './engine.ts'
import { openSeats } from './participant-sockets.ts'
import { hangUp, type Socket, sendAll } from './socket.ts'

export const audiences = ['participant', 'host', 'screen'] as const
export type Audience = (typeof audiences)[number]

const most = { host: hostDevices, screen: projectors }

/** What a socket carries through hibernation: whose it is, since when, and whether we have hung up. */
type Attachment = { as: Audience; participant: string | null; since: number; over?: true }

/** As much of a Durable Object as sockets need. */
export type Platform<Kind extends Socket> = {
  acceptWebSocket: (socket: Kind, tags: string[]) => void
  getWebSockets: (tag?: string) => Kind[]
  /** When the platform last answered this socket’s heartbeat. */
  getWebSocketAutoResponseTimestamp: (socket: Kind) => Date | null
}

/** Between the Worker and the object: that the address must wait, and why a socket was refused. */
export const waitHeader = 'Readout-Wait'
export const refusedHeader = 'Readout-Refused'

/** What a socket that is refused is closed with. */
export const closing = (reason: Refusal): CloseReason => (isCloseReason(reason) ? reason : 'unknown-session')

const isCloseReason = (reason: string): reason is CloseReason => Object.hasOwn(closeCodes, reason)

/**
 * The sockets of one session. The platform keeps them while the object sleeps; what is here is read from them again when
 * it wakes.
 */
export function openSockets<Kind extends Socket>(platform: Platform<Kind>, now: () => number) {
  const of = (as: Audience): Kind[] => platform.getWebSockets(as).filter((socket) => !attachmentOf(socket).over)
  /** The platform keeps a socket until its other end has answered the close: a phone in a tunnel never does. */
  const vacate = (socket: Kind): void => attach(socket, { ...attachmentOf(socket), over: true })
  const seats = openSeats({
    seated: () => of('participant').map((socket) => [attachmentOf(socket).participant, socket] as const),
    vacate,
  })
  const lastHeard = (socket: Kind): number =>
    Math.max(attachmentOf(socket).since, platform.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0)
  const isSilent = (socket: Kind): boolean => now() - lastHeard(socket) > silence
  /** Whether a host or a projector is connected, but for this socket, which is closing. */
  const watched = (but?: Kind): boolean => [...of('host'), ...of('screen')].some((socket) => socket !== but)

  /**
   * Makes one more fit. A socket that has been silent for long gives way; without one, the host device unheard longest:
   * whoever has the secret gets in, whatever a bad network has left half open. A projector has no secret, so there the
   * last to come gives way, and no crowd of newcomers turns off what has been on the wall.
   */
  function makeRoom(as: 'host' | 'screen'): void {
    const seated = of(as).sort((a, b) => lastHeard(a) - lastHeard(b))
    const [longest] = seated
    if (seated.length < most[as] || !longest) return
    const since = (socket: Kind): number => attachmentOf(socket).since
    const last = seated.reduce((a, b) => (since(b) > since(a) ? b : a))
    const gone = as === 'host' || isSilent(longest) ? longest : last
    vacate(gone)
    hangUp(gone, 'replaced')
  }

  return {
    watched,
    attachmentOf,
    leave: seats.leave,
    connected: () => ({ participants: seats.participants(), watched: watched() }),

    accept(socket: Kind, as: Audience, participant: string | null): void {
      if (as !== 'participant') makeRoom(as)
      platform.acceptWebSocket(socket, [as])
      attach(socket, { as, participant, since: now() })
      if (participant) seats.take(participant, socket)
    },

    /**
     * Closes the sockets of people whose heart has stopped beating, and says whose they were: a phone that went into a
     * tunnel takes minutes to be missed by the network, and until then would hold every round open.
     */
    dropSilent: (): string[] => seats.drop(isSilent),

    say(said: Said): void {
      if (said.do === 'tell-host') sendAll(of('host'), said.message)
      if (said.do === 'tell-screen') sendAll(of('screen'), said.message)
      if (said.do === 'hang-up') seats.remove(said.participant)
      if (said.do === 'tell-class') seats.tell(said)
    },

    closeAll(reason: CloseReason): void {
      for (const socket of platform.getWebSockets()) {
        // The code may be given to another class before its other end has answered.
        vacate(socket)
        hangUp(socket, reason)
      }
      seats.clear()
    },
  }
}

export type Sockets<Kind extends Socket> = ReturnType<typeof openSockets<Kind>>

const attach = (socket: Socket, attachment: Attachment): void => socket.serializeAttachment(attachment)

// Written by `attach` and by nothing else.
const attachmentOf = (socket: Socket): Attachment => socket.deserializeAttachment() as Attachment
