type Told = {
  said: (words: string) => void
  /** It is gone, once: with the code that the server gave, or null where it was given up. */
  gone: (code: number | null) => void
}

/** Milliseconds: how long it may take to speak first, how often it is asked, and how long it may take to answer. */
const times = { opening: 6000, beat: 20_000, answer: 8000 }

export type Socket = ReturnType<typeof openSocket>

/** One WebSocket, given up as soon as it is silent for too long. */
export function openSocket(address: string, protocols: string[], { said, gone }: Told) {
  const socket = new WebSocket(address, protocols)
  const beating = setInterval(beat, times.beat)
  let silence = setTimeout(drop, times.opening)
  let over = false

  socket.addEventListener('message', ({ data }) => {
    clearTimeout(silence)
    if (!over && data !== 'pong') said(String(data))
  })
  socket.addEventListener('close', ({ code }) => finish(code))

  return { send, beat, drop }

  function send(words: string): boolean {
    if (socket.readyState !== WebSocket.OPEN) return false
    socket.send(words)
    return true
  }

  /** Asks whether anyone is there. */
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
    clearInterval(beating)
    socket.close()
    gone(code)
  }
}
