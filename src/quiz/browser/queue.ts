import { save, savedEvent } from './saved.ts'
import { store, stored, type Unsent, without } from './unsent.ts'

/** What became of a result: counted, waiting for the connection, or refused for good. */
export type Outcome = 'sent' | 'waiting' | 'refused'

// Milliseconds: how long one try may take, and how long to wait after one that failed. A browser may say that it is online
// a moment before it is, so the wait is short.
const longestTry = 6000
const pause = 10_000
let later: ReturnType<typeof setTimeout> | undefined
// This page’s own, because storage may be denied; what other tabs wait to send is in storage alone.
let own: Unsent[] = []
let turn: Promise<unknown> = Promise.resolve()
const listeners = new Map<string, (outcome: Outcome) => void>()

/**
 * Sends a result until it has been taken in, under the same attempt at every try, and tells each change of its state.
 * What is refused for good is saved.
 */
export function send(entry: Unsent, tell: (outcome: Outcome) => void): void {
  own = [entry, ...without(own, entry)]
  store(unsent())
  listeners.set(entry.body.attempt, tell)
  sendWaiting()
}

/** Sends what earlier pages could not, now and whenever the connection is back. */
export function sendWaiting(): void {
  clearTimeout(later)
  // One after the other, so that no result is on its way twice.
  turn = turn.then(async () => {
    for (const entry of unsent()) {
      const outcome = await post(entry)
      const tell = listeners.get(entry.body.attempt)
      if (outcome === 'refused' && entry.saved) {
        save(entry.body.attempt, entry.saved, outcome)
        // The end of a quiz tells what became of its result by itself.
        if (!tell) dispatchEvent(new Event(savedEvent))
      }
      // The service worker sends it too, and goes on when this page is closed. Sent twice, it counts once.
      if (outcome === 'waiting') navigator.serviceWorker?.controller?.postMessage({ send: entry })
      else drop(entry)
      tell?.(outcome)
    }
    if (unsent().length > 0) later = setTimeout(sendWaiting, pause)
  })
}

addEventListener('online', sendWaiting)

async function post({ address, body }: Unsent): Promise<Outcome> {
  try {
    const { ok, status } = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
      signal: AbortSignal.timeout(longestTry),
    })
    if (ok) return 'sent'
    // Too many requests and failures on the other side pass; other refusals do not.
    return status === 429 || status >= 500 ? 'waiting' : 'refused'
  } catch {
    return 'waiting'
  }
}

/** This page’s results first, because a reader waits for them; then what earlier pages and other tabs left. */
const unsent = (): Unsent[] => own.concat(own.reduce(without, stored()))

function drop(entry: Unsent): void {
  own = without(own, entry)
  store(without(unsent(), entry))
}
