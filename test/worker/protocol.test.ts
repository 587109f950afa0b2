import { readFileSync } from 'node:fs'
import { afterAll, expect, test, vi } from 'vitest'
import { asyncApi } from '../../tools/compile/asyncapi.ts'
import { checkOf } from '../support/asyncapi.ts'
import { matched, type Names, type Step, withNames, workedSession } from '../support/worked-session.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const steps = workedSession(readFileSync('docs/classroom-protocol.md', 'utf8'))
const check = checkOf(asyncApi())

/** A socket, what has come over it, and up to where the document has told it. */
type Socket = { as: string; socket: WebSocket; heard: { type: string }[]; told: number; closed: number | null }
const sockets = new Map<string, Socket>()
const said: [message: string, payload: unknown][] = []
let names: Names = new Map()
let answer: { status: number; body: unknown } = { status: 0, body: null }

afterAll(() => {
  for (const { socket } of sockets.values()) socket.close()
})

test('the worked session of docs/classroom-protocol.md goes as it is written', async () => {
  expect(steps.length).toBeGreaterThan(30)
  for (const step of steps) await replay(step)
  const whats = steps.map(({ what }) => what)
  expect(['GET', 'POST', 'DELETE', 'opens', '>', '<', 'closed'].filter((what) => !whats.includes(what))).toEqual([])
})

test('every message of it is in /asyncapi.json, in the shape that it has there', () => {
  const faults = said.flatMap(([message, payload]) =>
    check(message, payload).map((fault) => `${message} ${fault}: ${JSON.stringify(payload)}`),
  )
  expect(faults).toEqual([])
  const heard = ['ack', 'refused', 'bye'].map((type) => `to-participant-${type}`)
  const expected = [...heard, 'to-host-feed', 'to-host-done', 'to-projector-phase', 'from-host-command']
  expect(expected.filter((name) => !said.some(([message]) => message === name))).toEqual([])
})

async function replay(step: Step): Promise<void> {
  const { who, what, text, body } = step
  if (what === 'opens') return open(step)
  if (what === '>') return send(who, body)
  if (what === '<') return hear(step)
  if (what === 'closed') return expect.poll(() => sockets.get(who)?.closed).toBe(Number(step.path))
  if (/^\d+$/.test(what)) {
    const found = body === undefined ? names : matched(body, answer.body, names)
    expect(answer.status, text).toBe(Number(what))
    if (!found) expect(answer.body, text).toEqual(body)
    names = found ?? names
    return
  }
  const { path = '', bearer } = step
  const response = await worker.fetch(withNames(path, names), {
    method: what,
    headers: {
      ...(bearer && { Authorization: `Bearer ${withNames(bearer, names)}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: withNames(JSON.stringify(body), names) }),
  })
  const content = await response.text()
  answer = { status: response.status, body: content ? JSON.parse(content) : null }
}

async function open({ who, path = '', bearer }: Step): Promise<void> {
  const address = new URL(withNames(path, names), worker.origin().replace('http', 'ws'))
  const socket = new WebSocket(address, ['readout.1', ...(bearer ? [`bearer.${withNames(bearer, names)}`] : [])])
  const as = address.searchParams.get('as') ?? ''
  const own: Socket = { as, socket, heard: [], told: 0, closed: null }
  sockets.set(who, own)
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as { type: string }
    own.heard.push(message)
    said.push([`to-${as}-${message.type}`, message])
  })
  socket.addEventListener('close', ({ code }) => {
    own.closed = code
  })
  await new Promise((done) => socket.addEventListener('open', done, { once: true }))
}

function send(who: string, body: unknown): void {
  const own = sockets.get(who)
  const text = withNames(JSON.stringify(body), names)
  const message = JSON.parse(text) as { type?: string; item?: unknown }
  own?.socket.send(text)
  // The one that is malformed on purpose is none of the protocol’s messages.
  if (typeof message.item !== 'string') said.push([`from-${own?.as}-${message.type}`, message])
}

/** Waits for a message like the documented one. The server may say other things before it, such as a feed. */
const hear = ({ who, text, body }: Step): Promise<void> =>
  vi.waitFor(
    () => {
      const own = sockets.get(who)
      const rest = own?.heard.slice(own.told) ?? []
      const place = rest.findIndex((message) => matched(body, message, names) !== null)
      if (!own || place === -1)
        throw new Error(`Not heard:\n${text}\nbut:\n${rest.map((one) => JSON.stringify(one)).join('\n')}`)
      names = matched(body, rest[place], names) ?? names
      own.told += place + 1
    },
    { timeout: 20_000, interval: 5 },
  )
