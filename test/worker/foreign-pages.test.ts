import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formKeyOf } from '../../src/classroom/object/authentication.ts'
import { classClient } from '../support/class-client.ts'
import { resultOf, story } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

/*
 * The attacker has a page on a sibling origin of the same site (another subdomain, another port), so that the host’s
 * browser adds its cookie to whatever that page sends, or any page that readers and pupils may come upon.
 */
const worker = runningWorker()
const client = classClient(worker)

// As Chromium and Firefox send them over TLS, as Safari did until 2023, and as any browser does without TLS.
const foreign: [string, Record<string, string>][] = [
  ['a sibling origin', { Origin: 'https://other.readout.example', 'Sec-Fetch-Site': 'same-site' }],
  ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
  ['another port, without Fetch Metadata', { Origin: 'http://127.0.0.1:1' }],
  ['a sandboxed frame', { Origin: 'null' }],
  ['nowhere that it names', {}],
]

const form = (path: string, headers: Record<string, string>, fields: Record<string, string> = {}): Promise<Response> =>
  worker.fetch(path, { method: 'POST', headers, body: new URLSearchParams(fields) })

const typeOf = async (answer: Response): Promise<unknown> => ((await answer.json()) as { type?: unknown }).type

describe.each(foreign)('a form from %s', (_, origin) => {
  test('does nothing for a host whose cookie it carries, not even with the form’s key', async () => {
    const { code, secret } = await client.create()
    const headers = { ...origin, Cookie: `host-${code}=${secret}` }
    const key = await formKeyOf(secret)
    const before = await client.hostSnapshot(code, secret)
    const attacks = [
      form(`/class/${code}`, headers, { key, version: '1', do: 'lock', locked: 'true' }),
      form(`/class/${code}`, headers, { key, version: '1', do: 'end' }),
      form(`/class/${code}`, origin, { secret }),
      form(`/class/${code}/again`, headers, { key }),
      form(`/class/${code}/delete`, headers, { key }),
    ]
    for (const answer of await Promise.all(attacks)) {
      expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([403, null])
      expect(await typeOf(answer)).toBe('/problems/foreign-page')
    }
    expect({ ...(await client.hostSnapshot(code, secret)), now: 0 }).toEqual({ ...before, now: 0 })
  })

  test('starts no session, brings nobody into one and sends no result', async () => {
    const { code, secret } = await client.create()
    const answers = await Promise.all([
      form('/class', origin, { quiz: 'xi-putin-call', length: '5' }),
      form(`/j/${code}`, origin, { nickname: 'Calm Otter' }),
      form('/xi-putin-call/result', origin, { version: story.version, edition: '3', length: '5', q1: '0' }),
    ])
    for (const answer of answers) expect(await typeOf(answer)).toBe('/problems/foreign-page')
    expect((await client.hostSnapshot(code, secret)).roster).toEqual([])
  })
})

test('a form that a host’s own page did not make does nothing, though it comes from this site', async () => {
  const { code, secret } = await client.create()
  const other = await client.create()
  const headers = { Cookie: `host-${code}=${secret}; host-${other.code}=${other.secret}`, Origin: worker.origin() }
  for (const key of ['', 'undefined', secret, await formKeyOf(''), await formKeyOf(other.secret)])
    for (const [path, fields] of [
      [`/class/${code}`, { version: '1', do: 'end' }],
      [`/class/${code}/again`, {}],
      [`/class/${code}/delete`, {}],
    ] as const) {
      const answer = await form(path, headers, { ...fields, key })
      expect([answer.status, await typeOf(answer)], `${path} ${key}`).toEqual([403, '/problems/stale-page'])
    }
  expect((await client.hostSnapshot(code, secret)).phase.kind).toBe('lobby')
})

test('the host’s pages carry the key, and deleting asks once more, all without script', async () => {
  const { code, secret } = await client.create()
  const headers = { Accept: 'text/html', Cookie: `host-${code}=${secret}` }
  const look = async (path: string) => (await worker.fetch(path, { headers })).text()
  const keys = (page: string) => [...page.matchAll(/<input type="hidden" name="key" value="([^"]+)"/g)].map((m) => m[1])
  const [host, report] = [await look(`/class/${code}`), await look(`/class/${code}/report`)]
  // Every form but the one that has no session yet, the way in by the secret.
  for (const page of [host, report]) expect(keys(page)).toHaveLength(page.split('method="post"').length - 1)
  expect(new Set([...keys(host), ...keys(report)])).toEqual(new Set([await formKeyOf(secret)]))
  expect(report).not.toContain(`method="post" action="/class/${code}/delete"`)
  const [, asks = ''] = /href="([^"]+\/delete)"/.exec(report) ?? []
  expect((await worker.fetch(asks, { headers: { Accept: 'text/html' } })).status).toBe(403)
  const page = await look(asks)
  expect((await client.get(client.at(code))).status).toBe(200)
  const deleted = await form(asks, { ...headers, Origin: worker.origin() }, { key: keys(page)[0] ?? '' })
  expect([deleted.status, deleted.headers.get('Location')]).toEqual([303, '/class?deleted'])
  expect((await client.get(client.at(code))).status).toBe(404)
})

const anywhere = foreign.filter(([, origin]) => origin.Origin)

test.each(anywhere)(
  'the class’s API takes nothing from a page of %s, whatever type it says it sends',
  async (_, origin) => {
    const { code, secret } = await client.create()
    const send = (method: string, part: string, body: object | null, bearer = '') =>
      worker.fetch(client.at(code, part), {
        method,
        headers: { ...origin, 'Content-Type': 'text/plain', Authorization: `Bearer ${bearer}` },
        body: body && JSON.stringify(body),
      })
    const command = { type: 'command', id: randomUUID(), version: 1, command: { do: 'end' } }
    const answers = await Promise.all([
      worker.fetch('/api/sessions', {
        method: 'POST',
        headers: origin,
        body: JSON.stringify({ quiz: 'xi-putin-call' }),
      }),
      send('POST', '/participants', { token: 'x'.repeat(32) }),
      send('POST', '/commands', command, secret),
      send('DELETE', '', null, secret),
    ])
    for (const answer of answers) expect([answer.status, await typeOf(answer)]).toEqual([403, '/problems/foreign-page'])
    expect(await client.hostSnapshot(code, secret)).toMatchObject({ phase: { kind: 'lobby' }, roster: [] })
  },
)

test('a program that names no origin starts, joins, votes, leads and deletes', async () => {
  const { code, secret } = await client.create()
  const option = await client.options(code, secret)
  const { token } = await client.join(code)
  expect((await client.command(code, secret, { do: 'open' }, 1)).status).toBe(200)
  const vote = { type: 'vote', submission: randomUUID(), item: 0, round: 1, option: option(0, true) }
  expect((await client.post(client.at(code, '/votes'), vote, token)).status).toBe(200)
  const headers = { Authorization: `Bearer ${secret}` }
  expect((await worker.fetch(client.at(code), { method: 'DELETE', headers })).status).toBe(204)
})

test.each(anywhere)('reads stay open to %s, and so does a widget’s result', async (_, origin) => {
  const read = await worker.fetch('/api/quizzes', { headers: origin })
  expect([read.status, read.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*'])
  const sent = await worker.fetch('/api/quizzes/xi-putin-call/results', {
    method: 'POST',
    headers: { ...origin, 'Content-Type': 'application/json' },
    body: JSON.stringify(resultOf(1)),
  })
  expect([sent.status, sent.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*'])
})
