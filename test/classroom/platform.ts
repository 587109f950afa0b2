import { openSockets, type Platform, type Sockets } from '../../src/classroom/object/sockets.ts'
import { idOf, testSession } from './session.ts'

type Options = Parameters<typeof testSession>[0]
type Heard = { type: string; [field: string]: unknown }

/** A socket as the platform keeps it: what it was sent, when its heart last beat, and what the object attached to it. */
function testSocket() {
  const heard: Heard[] = []
  const socket = {
    tag: '',
    heard,
    beat: null as number | null,
    closed: null as number | null,
    attachment: undefined as unknown,
    send: (text: string) => void heard.push(JSON.parse(text)),
    close(code = 1005) {
      socket.closed ??= code
    },
    serializeAttachment(attachment: unknown) {
      socket.attachment = structuredClone(attachment)
    },
    deserializeAttachment: () => structuredClone(socket.attachment),
  }
  return socket
}

export type TestSocket = ReturnType<typeof testSocket>

/** A session whose sockets are the real ones’ code, on a platform that lets a heart stop. */
export function sessionWithSockets(options: Options = {}) {
  const all: TestSocket[] = []
  const platform: Platform<TestSocket> = {
    acceptWebSocket(socket, [tag = '']) {
      socket.tag = tag
      all.push(socket)
    },
    // Whoever does not answer a close, as a phone in a tunnel does not, stays in this list.
    getWebSockets: (tag) => all.filter((socket) => !tag || socket.tag === tag),
    getWebSocketAutoResponseTimestamp: ({ beat }) => (beat === null ? null : new Date(beat)),
  }
  let sockets: Sockets<TestSocket> | undefined
  const room = testSession(options, (now) => {
    sockets = openSockets(platform, now)
    return sockets
  })

  return {
    ...room,
    /** A phone’s socket, or (without a name) the host’s. */
    open(name?: string): TestSocket {
      const socket = testSocket()
      sockets?.accept(socket, name ? 'participant' : 'host', name ? idOf(name) : null)
      if (name) for (const reply of room.take({ type: 'connected', participant: idOf(name) })) socket.heard.push(reply)
      else room.take({ type: 'watched', watched: true })
      return socket
    },
    /** Hangs up on everyone, as at the end of a session. */
    closeAll: () => sockets?.closeAll('session-deleted'),
    /** A projector’s socket. */
    project(): TestSocket {
      const socket = testSocket()
      sockets?.accept(socket, 'projector', null)
      return socket
    },
    /** The socket of a screen without the projector’s key. */
    spectate() {
      const socket = testSocket()
      return { socket, accepted: sockets?.accept(socket, 'spectator', null) }
    },
    isTooLoud: (socket: TestSocket) => sockets?.isTooLoud(socket),
    /** Lets time pass in steps of a heartbeat, with these sockets beating. */
    live(ms: number, beating: readonly TestSocket[]): void {
      for (let left = ms; left > 0; left -= 20_000) {
        room.wait(Math.min(left, 20_000))
        for (const socket of beating) socket.beat = room.now()
      }
    },
  }
}
