import type { CloseReason } from '../protocol/close-codes.ts'
import type { Outgoing } from './engine.ts'
import { type Socket, send, sendText } from './socket.ts'

/** The sockets of participants. Each participant has one: the newest. */
export function openParticipantSockets<Kind extends Socket>(
  open: readonly (readonly [participant: string, Kind])[],
  close: (socket: Kind, reason?: CloseReason) => void,
) {
  const sockets = new Map(open)

  function remove(participant: string, reason?: CloseReason): void {
    const socket = sockets.get(participant)
    if (!socket) return
    sockets.delete(participant)
    close(socket, reason)
  }

  return {
    participants: (): string[] => [...sockets.keys()],
    remove,

    add(participant: string, socket: Kind): void {
      remove(participant, 'replaced')
      sockets.set(participant, socket)
    },

    /** Forgets a socket that is gone. Returns false if its participant already has a newer one. */
    forget: (participant: string, socket: Kind): boolean =>
      sockets.get(participant) === socket && sockets.delete(participant),

    /** Closes the silent sockets, and returns whose they were. */
    dropSilent(isSilent: (socket: Kind) => boolean): string[] {
      const silent = [...sockets].flatMap(([participant, socket]) => (isSilent(socket) ? [participant] : []))
      for (const participant of silent) remove(participant)
      return silent
    },

    /** Most get the same message, so that is written as JSON only once. */
    send({ message, own, only }: Extract<Outgoing, { do: 'send-to-class' }>): void {
      const text = JSON.stringify(message)
      for (const [participant, socket] of sockets) {
        if (only && !only.has(participant)) continue
        const ownMessage = own.get(participant)
        if (ownMessage) send(socket, ownMessage)
        else sendText(socket, text)
      }
    },

    clear: (): void => sockets.clear(),
  }
}
