import type { Statement } from '../../exports/statements.ts'

/** What a learning record store is asked with (xAPI 1.0.3, communication). */
export const xapiHeaders = (authorization?: string): Record<string, string> => ({
  'Content-Type': 'application/json',
  'X-Experience-API-Version': '1.0.3',
  ...(authorization && { Authorization: authorization }),
})

// Statements that wait for a store that does not answer; a quiz makes 17 at most.
const mostWaiting = 100

/**
 * Sends statements to a learning record store, in their order and all that wait at once. What does not arrive is sent again with
 * the next: its id makes it count once. What the store refuses is dropped.
 */
export function recordStore(endpoint: string, authorization?: string) {
  const url = `${endpoint.replace(/\/?$/, '/')}statements`
  const waiting: Statement[] = []
  let sending: Promise<void> = Promise.resolve()

  const flush = async (): Promise<void> => {
    const batch = waiting.slice()
    if (batch.length === 0) return
    const body = JSON.stringify(batch)
    const answer = await fetch(url, {
      method: 'POST',
      headers: xapiHeaders(authorization),
      body,
      credentials: 'omit',
      // A page that is being left still sends it.
      keepalive: true,
    }).catch(() => null)
    if (answer && answer.status < 500 && answer.status !== 429) waiting.splice(0, batch.length)
  }

  return {
    send(...statements: readonly Statement[]): Promise<void> {
      waiting.push(...statements)
      waiting.splice(0, waiting.length - mostWaiting)
      sending = sending.then(flush)
      return sending
    },
    /** Sends at once, for a page that is being left: nothing that is awaited would come to be sent. */
    last(...statements: readonly Statement[]): void {
      waiting.push(...statements)
      void flush()
    },
  }
}
