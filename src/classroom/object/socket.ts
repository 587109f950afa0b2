import { type Bye, type CloseReason, closeCodes } from '../protocol/messages.ts'

/** As much of a WebSocket as a session needs. */
export type Socket = {
  send: (text: string) => void
  close: (code?: number, reason?: string) => void
  serializeAttachment: (attachment: unknown) => void
  deserializeAttachment: () => unknown
}

/** Says something to a socket, if it is still there to hear. */
export const send = (socket: Socket, message: object): void => sendText(socket, JSON.stringify(message))

/** The same words to all of these, written out once. */
export function sendAll(sockets: readonly Socket[], message: object): void {
  if (sockets.length === 0) return
  const text = JSON.stringify(message)
  for (const socket of sockets) sendText(socket, text)
}

export function sendText(socket: Socket, text: string): void {
  try {
    socket.send(text)
  } catch {
    // It is closing; its owner comes back with a new one and gets a snapshot.
  }
}

export function hangUp(socket: Socket, reason: CloseReason): void {
  send(socket, { type: 'bye', reason } satisfies Bye)
  closeQuietly(socket, closeCodes[reason], reason)
}

export function closeQuietly(socket: Socket, code: number, reason?: string): void {
  try {
    socket.close(code, reason)
  } catch {
    // It is closed already.
  }
}

/** Codes that say why there was no code cannot be sent (RFC 6455, 7.4.1). */
export const isSendable = (code: number): boolean => code === 1000 || (code >= 3000 && code < 5000)
