const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** The status of the answer to this body, or 0 where the connection broke. */
export async function post(url: string, body: string): Promise<number> {
  try {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(20_000) })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}

/** Sends as a reader’s browser does: it pauses and tries again until it gets a final answer. */
export async function postSurely(url: string, body: string): Promise<number> {
  for (;;) {
    const status = await post(url, body)
    if (status > 0 && status < 500 && status !== 429) return status
    await pause(50 + Math.random() * 200)
  }
}

/** Works through these jobs, as many at once as there are clients. */
export async function each<T>(clients: number, jobs: readonly T[], work: (job: T) => Promise<void>): Promise<void> {
  const rest = jobs.values()
  const client = async (): Promise<void> => {
    for (const job of rest) await work(job)
  }
  await Promise.all(Array.from({ length: clients }, client))
}
