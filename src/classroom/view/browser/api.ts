import { phoneAddresses } from '../../../http/addresses.ts'
import type { CommandMessage } from '../../protocol/host.ts'
import type { FromParticipant } from '../../protocol/participant.ts'

/** One client of one session. */
export type Client = { code: string; as: 'participant' | 'host' | 'projector'; bearer?: string | undefined }

/** A response: JSON, nothing new, a refusal, or none. `wait` is the milliseconds that the server asks to wait, or 0. */
export type ApiResult =
  | { kind: 'json'; body: unknown; wait?: number }
  | { kind: 'unchanged'; wait?: number }
  | { kind: 'refused'; reason: string; detail: string; kept?: string }
  | { kind: 'unreachable' }

const paths: Record<string, string> = { vote: 'votes', rename: 'name', command: 'commands' }

/** The session’s API for this client. */
export function apiFor({ code, as, bearer }: Client) {
  const at = (part: string): string => phoneAddresses.session(code, part)
  return {
    socket: `${location.origin.replace(/^http/, 'ws')}${at('socket')}?as=${as}`,
    protocols: bearer ? ['readout.1', `bearer.${bearer}`] : ['readout.1'],
    poll: (seq: number): Promise<ApiResult> => request(`${at(as)}?seq=${seq}`, bearer),
    /** Null for messages that only a socket takes. */
    post(message: FromParticipant | CommandMessage): Promise<ApiResult> | null {
      const path = paths[message.type]
      return path ? request(at(path), bearer, message) : null
    },
  }
}

const timeout = 8000

/** Sends a request to the session’s API; never throws. */
export async function request(path: string, bearer?: string, body?: object): Promise<ApiResult> {
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(bearer && { Authorization: `Bearer ${bearer}` }),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body ? JSON.stringify(body) : null,
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    })
    const wait = Number(response.headers.get('Retry-After')) * 1000
    if (response.status === 204) return { kind: 'unchanged', wait }
    const json = await response.json()
    if (response.ok) return { kind: 'json', body: json, wait }
    // A failure of the server passes, like a lost connection.
    if (response.status >= 500) return { kind: 'unreachable' }
    const reason = String(json.type).split('/').pop() ?? ''
    return { kind: 'refused', reason, detail: String(json.detail), ...(json.kept && { kept: String(json.kept) }) }
  } catch {
    return { kind: 'unreachable' }
  }
}
