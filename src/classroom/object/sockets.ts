import { silenceLimit } from '../machine/deadlines.ts'
import type { CloseReason } from '../protocol/close-codes.ts'
import { hostDevices, projectors } from '../protocol/model.ts'
import type { Outgoing } from './engine.ts'
import { openParticipantSockets } from './participant-sockets.ts'
import { closeFor, closeWith, type Socket, send } from './socket.ts'

export const audiences = ['participant', 'host', 'projector'] as const
export type Audience = (typeof audiences)[number]

/** Headers between the Worker and the object: that the address must wait, and why a socket was refused. */
export const waitHeader = 'Readout-Wait'
export const refusedHeader = 'Readout-Refused'

const most = { host: hostDevices, projector: projectors }

/** What a socket carries through hibernation: whose it is, since when, and whether we have closed it. */
type Attachment = { as: Audience; participant: string | null; since: number; closed?: true }

/** As much of a Durable Object as sockets need. */
export type Platform<Kind extends Socket> = {
  acceptWebSocket: (socket: Kind, tags: string[]) => void
  getWebSockets: (tag?: string) => Kind[]
  /** When the platform last answered this socket’s heartbeat. */
  getWebSocketAutoResponseTimestamp: (socket: Kind) => Date | null
}

/**
 * The sockets of one session. The platform keeps them while the object sleeps. When it wakes, everything here is read
 * from them again.
 */
export function openSockets<Kind extends Socket>(platform: Platform<Kind>, now: () => number) {
  const openFor = (as: Audience): Kind[] => platform.getWebSockets(as).filter((socket) => !attachmentOf(socket).closed)
  const participants = openParticipantSockets(
    openFor('participant').flatMap((socket) => {
      const { participant } = attachmentOf(socket)
      return participant ? [[participant, socket] as const] : []
    }),
    close,
  )
  const lastHeard = (socket: Kind): number =>
    Math.max(attachmentOf(socket).since, platform.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0)
  const isSilent = (socket: Kind): boolean => now() - lastHeard(socket) > silenceLimit
  /** Whether a host or a projector is connected, apart from this socket, which is closing. */
  const watched = (except?: Kind): boolean =>
    [...openFor('host'), ...openFor('projector')].some((socket) => socket !== except)

  /** The platform keeps a socket until its other end has answered the close, and a phone in a tunnel never does. */
  function close(socket: Kind, reason?: CloseReason): void {
    attach(socket, { ...attachmentOf(socket), closed: true })
    if (reason) closeFor(reason, socket)
    else closeWith(1001, socket)
  }

  /**
   * Makes sure that one more socket fits. A socket that has been silent for long is closed first. Otherwise it is the
   * host device with the oldest heartbeat, because the secret always lets a host in. A projector has no secret: there
   * the newest is closed, so that strangers cannot turn off what has been on the wall.
   */
  function makeRoom(as: 'host' | 'projector'): void {
    const open = openFor(as).sort((a, b) => lastHeard(a) - lastHeard(b))
    const [oldest] = open
    if (open.length < most[as] || !oldest) return
    const since = (socket: Kind): number => attachmentOf(socket).since
    const newest = open.reduce((a, b) => (since(b) > since(a) ? b : a))
    close(as === 'host' || isSilent(oldest) ? oldest : newest, 'replaced')
  }

  return {
    watched,
    attachmentOf,
    forget: participants.forget,
    connected: () => ({ participants: participants.participants(), watched: watched() }),

    accept(socket: Kind, as: Audience, participant: string | null): void {
      if (as !== 'participant') makeRoom(as)
      platform.acceptWebSocket(socket, [as])
      attach(socket, { as, participant, since: now() })
      if (participant) participants.add(participant, socket)
    },

    /**
     * Closes the sockets of participants whose heartbeat has stopped, and returns their ids. The network takes minutes to
     * notice a phone in a tunnel, and until then it would hold every round open.
     */
    dropSilent: (): string[] => participants.dropSilent(isSilent),

    send(effect: Outgoing): void {
      if (effect.do === 'send-to-host') for (const socket of openFor('host')) send(socket, effect.message)
      if (effect.do === 'send-to-projector') for (const socket of openFor('projector')) send(socket, effect.message)
      if (effect.do === 'disconnect') participants.remove(effect.participant, 'removed')
      if (effect.do === 'send-to-class') participants.send(effect)
    },

    closeAll(reason: CloseReason): void {
      // Marked as closed, because the code may go to another class before the other end has answered.
      for (const socket of platform.getWebSockets()) close(socket, reason)
      participants.clear()
    },
  }
}

export type Sockets<Kind extends Socket> = ReturnType<typeof openSockets<Kind>>

const attach = (socket: Socket, attachment: Attachment): void => socket.serializeAttachment(attachment)

// Only `attach` writes it.
const attachmentOf = (socket: Socket): Attachment => socket.deserializeAttachment() as Attachment
