import { randomBytes, randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import type { Command, HostSnapshot, ToHost } from '../../src/classroom/protocol/host.ts'
import type { CreateBody, Created, Joined } from '../../src/classroom/protocol/messages.ts'
import type { ParticipantSnapshot, ToParticipant } from '../../src/classroom/protocol/participant.ts'
import type { ToProjector } from '../../src/classroom/protocol/projector.ts'

type Fetch = (path: string, init?: RequestInit) => Promise<Response>
type EnginePlatform = { origin: () => string; fetch: Fetch }

const json = (body: unknown, bearer?: string): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...(bearer && { Authorization: `Bearer ${bearer}` }) },
  body: JSON.stringify(body),
})

/** A client of the classroom that does what docs/classroom-protocol.md describes, and no more. */
export function classClient({ origin, fetch }: EnginePlatform) {
  const at = (code: string, part = ''): string => `/api/sessions/${code}${part}`
  const get = (path: string, bearer?: string): Promise<Response> =>
    fetch(path, bearer ? { headers: { Authorization: `Bearer ${bearer}` } } : {})

  return {
    at,
    get,
    post: (path: string, body: unknown, bearer?: string) => fetch(path, json(body, bearer)),

    async create(body: Partial<CreateBody> = {}): Promise<Created> {
      const answer = await fetch('/api/sessions', json({ quiz: 'xi-putin-call', edition: 17, length: 5, ...body }))
      if (answer.status !== 201) throw new Error(await answer.text())
      // The API promises this shape; the tests check it against the schema.
      return (await answer.json()) as Created
    },

    async join(code: string, token = randomBytes(24).toString('base64url')): Promise<Joined & { token: string }> {
      const answer = await fetch(at(code, '/participants'), json({ token }))
      if (!answer.ok) throw new Error(await answer.text())
      return { ...((await answer.json()) as Joined), token }
    },

    command: (code: string, secret: string, command: Command, version: number): Promise<Response> =>
      fetch(at(code, '/commands'), json({ type: 'command', id: randomUUID(), version, command }, secret)),

    async snapshot(code: string, token: string): Promise<ParticipantSnapshot> {
      return (await (await get(at(code, '/participant'), token)).json()) as ParticipantSnapshot
    },

    async hostSnapshot(code: string, secret: string): Promise<HostSnapshot> {
      return (await (await get(at(code, '/host'), secret)).json()) as HostSnapshot
    },

    /** The option that is right, or the first that is wrong, as the host knows it: a question’s ids are each session’s own. */
    async options(code: string, secret: string): Promise<(item: number, right: boolean) => string> {
      const { questions } = (await (await get(at(code, '/host'), secret)).json()) as HostSnapshot
      return (item, right) => {
        const { options = [], reveal } = questions[item] ?? {}
        return options.find(({ id }) => (id === reveal?.key) === right)?.id ?? ''
      }
    },

    phone: (code: string, token: string) => connection<ToParticipant>(origin(), code, 'participant', token),
    host: (code: string, secret: string) => connection<ToHost>(origin(), code, 'host', secret),
    projector: (code: string, key?: string) => connection<ToProjector>(origin(), code, 'projector', key),
  }
}

export type Connection<T> = {
  socket: WebSocket
  heard: T[]
  /** The code the server closed with, or null while it is open. */
  closed: () => number | null
  send: (message: unknown) => void
  /** Waits for the first message that is like this; it may have arrived already. */
  until: <U extends T>(isLike: (message: T) => message is U) => Promise<U>
}

async function connection<T>(origin: string, code: string, as: string, bearer?: string): Promise<Connection<T>> {
  const protocols = ['readout.1', ...(bearer ? [`bearer.${bearer}`] : [])]
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/sessions/${code}/socket?as=${as}`, protocols)
  const heard: T[] = []
  let closed: number | null = null
  socket.addEventListener('message', ({ data }) => {
    if (data !== 'pong') heard.push(JSON.parse(String(data)))
  })
  socket.addEventListener('close', (event) => {
    closed = event.code
  })
  await new Promise((done) => socket.addEventListener('open', done, { once: true }))
  if (socket.readyState === WebSocket.OPEN) socket.send('ping')
  return {
    socket,
    heard,
    closed: () => closed,
    send: (message) => socket.send(JSON.stringify(message)),
    until: (isLike) =>
      vi.waitFor(
        () => {
          const found = heard.find(isLike)
          if (!found) throw new Error(`Not among ${heard.length} messages: ${isLike}`)
          return found
        },
        { timeout: 20_000, interval: 5 },
      ),
  }
}

/** Recognizes a message by its type and whatever else is asked of it. */
export const like =
  <T extends { type: string }, K extends T['type']>(
    type: K,
    also: (message: Extract<T, { type: K }>) => boolean = () => true,
  ) =>
  (message: T): message is Extract<T, { type: K }> =>
    message.type === type && also(message as Extract<T, { type: K }>)
