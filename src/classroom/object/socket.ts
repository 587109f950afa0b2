import { type CloseReason, closeCodes } from '../protocol/close-codes.ts'
import type { Bye } from '../protocol/messages.ts'

/** As much of a WebSocket as a session needs. */
export type Socket = {
  send: (text: string) => void
  close: (code?: number, reason?: string) => void
  serializeAttachment: (attachment: unknown) => void
  deserializeAttachment: () => unknown
}

export const send = (socket: Socket, message: object): void => sendText(socket, JSON.stringify(message))

export function sendText(socket: Socket, text: string): void {
  try {
    socket.send(text)
  } catch {
    // It is closing. Its owner comes back with a new one and gets a snapshot.
  }
}

/** Tells the client why, then closes the socket. */
export function closeFor(reason: CloseReason, socket: Socket): void {
  send(socket, { type: 'bye', reason } satisfies Bye)
  closeWith(closeCodes[reason], socket, reason)
}

export function closeWith(code: number, socket: Socket, reason?: string): void {
  try {
    socket.close(code, reason)
  } catch {
    // It is closed already.
  }
}
