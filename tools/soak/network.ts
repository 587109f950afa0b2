import { setTimeout as wait } from 'node:timers/promises'

export type Network = ReturnType<typeof openNetwork>

/** What one class has asked of the server. */
export type Traffic = { requests: number; sockets: number }

/**
 * Puts what a browser has into this process, so that the pages’ own code runs here: sockets that can be cut, and a count
 * of what each class sends. No socket of the classes in `blocked` gets through, as in some schools.
 */
export function openNetwork(origin: string) {
  const wires = new Map<string, Wire>()
  const traffic = new Map<string, Traffic>()
  const blocked = new Set<string>()
  const of = (code: string): Traffic => {
    const known = traffic.get(code) ?? { requests: 0, sockets: 0 }
    traffic.set(code, known)
    return known
  }

  class PageSocket extends Wire {
    constructor(address: string, protocols: string[]) {
      const code = codeIn(address)
      super(blocked.has(code) ? null : new WebSocket(address, protocols))
      of(code).sockets += 1
      wires.set(protocols.at(-1) ?? '', this)
    }
  }
  const { fetch, WebSocket } = globalThis
  Object.assign(globalThis, {
    WebSocket: PageSocket,
    fetch: (path: string, init?: RequestInit) => {
      of(codeIn(path)).requests += 1
      return fetch(new URL(path, origin), init)
    },
    location: { origin },
    document: { visibilityState: 'visible', addEventListener: () => {} },
    history: { state: null, replaceState: () => {} },
    addEventListener: () => {},
    scrollTo: () => {},
  })

  return {
    blocked,
    /** What the class with this code has sent so far. */
    of,
    /** Cuts this client’s socket off: what is on its way to it is lost. */
    cut: (bearer: string): void => wires.get(`bearer.${bearer}`)?.cut(),
  }
}

const codeIn = (address: string): string => /sessions\/([^/?]+)/.exec(address)?.[1] ?? ''

/** A socket as a page has it, with the network between. Without a socket it fails after a moment. */
class Wire extends EventTarget {
  static OPEN = WebSocket.OPEN
  readonly #socket: WebSocket | null
  #isCut = false

  constructor(socket: WebSocket | null) {
    super()
    this.#socket = socket
    socket?.addEventListener('message', ({ data }) => this.#pass(new MessageEvent('message', { data })))
    socket?.addEventListener('close', ({ code }) => this.#pass(closed(code)))
    // The page hears of the close, which follows.
    socket?.addEventListener('error', () => {})
    if (!socket) void wait(50).then(() => this.#pass(closed(1006)))
  }

  get readyState(): number {
    return this.#isCut ? WebSocket.CLOSED : (this.#socket?.readyState ?? WebSocket.CONNECTING)
  }

  send(text: string): void {
    this.#socket?.send(text)
  }

  close(): void {
    this.#socket?.close()
  }

  cut(): void {
    if (this.#isCut) return
    this.#pass(closed(1006))
    this.#isCut = true
    this.close()
  }

  #pass(event: Event): void {
    if (!this.#isCut) this.dispatchEvent(event)
  }
}

const closed = (code: number): Event => Object.assign(new Event('close'), { code })
