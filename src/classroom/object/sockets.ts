import { openRate } from '../../http/rate.ts'
import { silenceLimit } from '../machine/deadlines.ts'
import { nameless } from '../machine/nameless.ts'
import type { CloseReason } from '../protocol/close-codes.ts'
import { type Audience, hostDevices, messageRate, projectors, spectators } from '../protocol/model.ts'
import type { Outgoing } from './engine.ts'
import { openParticipantSockets } from './participant-sockets.ts'
import { closeFor, closeWith, type Socket, send } from './socket.ts'

/** What a socket is for. A spectator is a projector without the key of the host’s link. */
export type Seat = Audience | 'spectator'

const most = { host: hostDevices, projector: projectors }

/** What a socket carries through hibernation: whose it is, since when, and whether we have closed it. */
type Attachment = { as: Audience; spectator?: true; participant: string | null; since: number; closed?: true }

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
  const openFor = (as: Seat): Kind[] => platform.getWebSockets(as).filter((socket) => !attachmentOf(socket).closed)
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
  const screens = (): Kind[] => [...openFor('projector'), ...openFor('spectator')]
  /** Whether a host or a screen is connected, apart from this socket, which is closing. */
  const watched = (except?: Kind): boolean => [...openFor('host'), ...screens()].some((socket) => socket !== except)
  const loudness = openRate(messageRate, now)

  /** The platform keeps a socket until its other end has answered the close, and a phone in a tunnel never does. */
  function close(socket: Kind, reason?: CloseReason): void {
    attach(socket, { ...attachmentOf(socket), closed: true })
    if (reason) closeFor(reason, socket)
    else closeWith(1001, socket)
  }

  /**
   * Makes sure that one more socket fits, and returns whether it does. The secret and the key of the projector’s link
   * always let in: in place of the device with the oldest heartbeat. A spectator takes nobody’s place.
   */
  function makeRoom(seat: Exclude<Seat, 'participant'>): boolean {
    if (seat === 'spectator') {
      for (const socket of openFor(seat)) if (isSilent(socket)) close(socket)
      return openFor(seat).length < spectators
    }
    const open = openFor(seat).sort((a, b) => lastHeard(a) - lastHeard(b))
    const [oldest] = open
    if (open.length >= most[seat] && oldest) close(oldest, 'replaced')
    return true
  }

  return {
    watched,
    attachmentOf,
    forget: participants.forget,
    connected: () => ({ participants: participants.participants(), watched: watched() }),

    /** Returns false if there is no room for another spectator. */
    accept(socket: Kind, seat: Seat, participant: string | null): boolean {
      if (seat !== 'participant' && !makeRoom(seat)) return false
      platform.acceptWebSocket(socket, [seat])
      const owner = seat === 'spectator' ? ({ as: 'projector', spectator: true } as const) : { as: seat }
      attach(socket, { ...owner, participant, since: now() })
      if (participant) participants.add(participant, socket)
      return true
    },

    /**
     * Counts a message. A socket that sends more than `messageRate` is closed, and what it sends is not looked at. A
     * participant is counted over all their sockets, so that coming back does not start anew.
     */
    isTooLoud(socket: Kind): boolean {
      const { as, participant, since, closed } = attachmentOf(socket)
      if (closed) return true
      const loud = loudness.waitAfter(participant ?? `${as} ${since}`) > 0
      if (loud) close(socket, 'too-many-messages')
      return loud
    },

    /**
     * Closes the sockets of participants whose heartbeat has stopped, and returns their ids. The network takes minutes to
     * notice a phone in a tunnel, and until then it would hold every round open.
     */
    dropSilent: (): string[] => participants.dropSilent(isSilent),

    send(effect: Outgoing): void {
      if (effect.do === 'send-to-host') for (const socket of openFor('host')) send(socket, effect.message)
      if (effect.do === 'send-to-projector') {
        for (const socket of openFor('projector')) send(socket, effect.message)
        for (const socket of openFor('spectator')) send(socket, nameless(effect.message))
      }
      if (effect.do === 'disconnect') participants.remove(effect.participant, effect.reason)
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
