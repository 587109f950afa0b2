import { read, write } from './storage.ts'

/** What became of a result: counted, waiting for the connection, or refused for good. */
export type Outcome = 'sent' | 'kept' | 'refused'

type Unsent = { address: string; body: { attempt: string } }

const key = 'readout:unsent'
// Milliseconds: how long one try may take, and how long to wait after one that failed without going offline.
const patience = 6000
const pause = 30_000
let later: ReturnType<typeof setTimeout> | undefined
// Kept here too, because storage may be denied.
let unsent = isUnsent(read('localStorage', key))
let turn: Promise<unknown> = Promise.resolve()
const waiting = new Map<string, (outcome: Outcome) => void>()

/** Keeps a result until it has been taken in, under the same attempt at every try, and tells each change of its state. */
export function send(entry: Unsent, tell: (outcome: Outcome) => void): void {
  // First in the queue: a reader waits for this one.
  keep([entry, ...unsent.filter(({ body }) => body.attempt !== entry.body.attempt)])
  waiting.set(entry.body.attempt, tell)
  sendKept()
}

/** Sends what earlier pages could not, now and whenever the connection is back. */
export function sendKept(): void {
  clearTimeout(later)
  // One after the other, so that no result is on its way twice.
  turn = turn.then(async () => {
    for (const entry of unsent) {
      const outcome = await post(entry)
      if (outcome !== 'kept') keep(unsent.filter((other) => other !== entry))
      waiting.get(entry.body.attempt)?.(outcome)
    }
    if (unsent.length > 0) later = setTimeout(sendKept, pause)
  })
}

addEventListener('online', sendKept)

async function post({ address, body }: Unsent): Promise<Outcome> {
  try {
    const { ok, status } = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
      signal: AbortSignal.timeout(patience),
    })
    if (ok) return 'sent'
    // Too many requests and failures on the other side pass; other refusals do not.
    return status === 429 || status >= 500 ? 'kept' : 'refused'
  } catch {
    return 'kept'
  }
}

function keep(entries: Unsent[]): void {
  unsent = entries
  write('localStorage', key, entries.length > 0 ? entries : null)
}

function isUnsent(stored: unknown): Unsent[] {
  return Array.isArray(stored) ? stored.filter((entry) => entry?.address && entry.body?.attempt) : []
}
