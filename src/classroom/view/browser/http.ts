/** What came back: JSON, nothing new, a refusal in its own words, or nothing at all. */
export type Answer =
  | { kind: 'json'; body: unknown }
  | { kind: 'unchanged' }
  | { kind: 'refused'; reason: string; detail: string; kept?: string }
  | { kind: 'unreachable' }

const patience = 8000

/** Asks the session’s API under this address; never throws. */
export async function ask(path: string, bearer?: string, body?: object): Promise<Answer> {
  try {
    const answer = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(bearer && { Authorization: `Bearer ${bearer}` }),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body ? JSON.stringify(body) : null,
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    if (answer.status === 204) return { kind: 'unchanged' }
    const json = await answer.json()
    if (answer.ok) return { kind: 'json', body: json }
    // A failure on the other side passes, as a lost connection does.
    if (answer.status >= 500) return { kind: 'unreachable' }
    const reason = String(json.type).split('/').pop() ?? ''
    return { kind: 'refused', reason, detail: String(json.detail), ...(json.kept && { kept: String(json.kept) }) }
  } catch {
    return { kind: 'unreachable' }
  }
}
