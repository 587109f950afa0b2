type Handlers = {
  text: (text: string) => void
  /** Called once when it is gone: with the code that the server sent, or null if it was given up. */
  gone: (code: number | null) => void
}

/** Milliseconds until the first message, between two heartbeats, and until the answer to one. */
const times = { opening: 6000, heartbeat: 20_000, answer: 8000 }

export type Socket = ReturnType<typeof openSocket>

/** A WebSocket that is given up when it is silent for too long. */
export function openSocket(address: string, protocols: string[], { text, gone }: Handlers) {
  const socket = new WebSocket(address, protocols)
  const heartbeats = setInterval(beat, times.heartbeat)
  let silence = setTimeout(drop, times.opening)
  let over = false

  socket.addEventListener('message', ({ data }) => {
    clearTimeout(silence)
    if (!over && data !== 'pong') text(String(data))
  })
  socket.addEventListener('close', ({ code }) => finish(code))

  return { send, beat, drop }

  function send(words: string): boolean {
    if (socket.readyState !== WebSocket.OPEN) return false
    socket.send(words)
    return true
  }

  /** Sends a heartbeat, which the server has to answer. */
  function beat(): void {
    if (!send('ping')) return
    clearTimeout(silence)
    silence = setTimeout(drop, times.answer)
  }

  function drop(): void {
    finish(null)
  }

  function finish(code: number | null): void {
    if (over) return
    over = true
    clearTimeout(silence)
    clearInterval(heartbeats)
    socket.close()
    gone(code)
  }
}
