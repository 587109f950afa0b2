/** Everything that went over a line, both ways: messages and bytes of text (frames and headers not counted). */
export type Meter = { received: number; receivedBytes: number; sent: number; sentBytes: number }

export const newMeter = (): Meter => ({ received: 0, receivedBytes: 0, sent: 0, sentBytes: 0 })

/** Opens one metered socket to a session, and passes on every message that arrives. */
export async function openLine(
  origin: string,
  path: string,
  bearer: string | null,
  meter: Meter,
  hear: (message: Heard) => void,
) {
  const protocols = ['readout.1', ...(bearer ? [`bearer.${bearer}`] : [])]
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, protocols)
  let cut = false
  socket.addEventListener('message', ({ data }) => {
    if (cut || data === 'pong') return
    meter.received += 1
    meter.receivedBytes += Buffer.byteLength(String(data))
    hear(JSON.parse(String(data)))
  })
  await new Promise<void>((done, fail) => {
    socket.addEventListener('open', () => done(), { once: true })
    socket.addEventListener('error', () => fail(new Error(`No socket at ${path}.`)), { once: true })
  })
  return {
    say(message: unknown): void {
      const text = JSON.stringify(message)
      meter.sent += 1
      meter.sentBytes += Buffer.byteLength(text)
      socket.send(text)
    },
    /** A heartbeat, which wakes nobody and is not counted. */
    beat: () => socket.send('ping'),
    /** Closes the socket; messages that are still on their way are ignored. */
    cut(): void {
      cut = true
      socket.close()
    },
  }
}

export type Line = Awaited<ReturnType<typeof openLine>>

/** As much of a server’s message as the measurement looks at. */
export type Heard = {
  type: string
  id?: string
  submission?: string
  version?: number
  phase?: { kind: string; round?: number }
  totals?: { answered: number }
}
