import { Agent, request } from 'node:http'

type Sent = { body: string; host?: string }

/** So many clients at once, each with a connection of its own. */
export function clients(count: number, port: number, path: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: count })

  /** The status of the answer, or 0 where the connection broke. */
  const post = ({ body, host }: Sent): Promise<number> =>
    new Promise((done) => {
      const headers = { 'Content-Type': 'application/json', ...(host && { Host: host }) }
      const sent = request(
        { host: '127.0.0.1', port, path, method: 'POST', agent, headers, timeout: 20_000 },
        (answer) => {
          answer.resume()
          answer.on('end', () => done(answer.statusCode ?? 0))
          answer.on('error', () => done(0))
        },
      )
      sent.on('timeout', () => sent.destroy())
      sent.on('error', () => done(0))
      sent.end(body)
    })

  return {
    /** Sends as a reader’s browser does: again after a pause, until it is answered for good. */
    async sendSurely(sent: Sent): Promise<number> {
      for (;;) {
        const status = await post(sent)
        if (status > 0 && status < 500 && status !== 429) return status
        await new Promise((later) => setTimeout(later, 50 + Math.random() * 200))
      }
    },
    post,
    /** Works through these jobs, as many at once as there are clients. */
    async each<T>(jobs: readonly T[], work: (job: T) => Promise<void>): Promise<void> {
      const rest = jobs.values()
      await Promise.all(
        Array.from({ length: count }, async () => {
          for (const job of rest) await work(job)
        }),
      )
    },
    close: () => agent.destroy(),
  }
}
