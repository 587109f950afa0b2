import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { classClient } from '../support/class-client.ts'
import { minuteWith } from '../support/minute.ts'
import { runningWorker } from '../support/worker.ts'

const key = 'the key of this school'
const few = runningWorker({ STARTS_OF_NETWORK: '3', STARTS_A_DAY: '5' })
const keyed = runningWorker({ HOST_KEY: key })

type Worker = typeof few

const start = (worker: Worker, from: string, bearer?: string) =>
  worker.fetch('/api/sessions', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'CF-Connecting-IP': from,
      ...(bearer && { Authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify({ quiz: 'xi-putin-call', length: 5 }),
  })
const startByForm = (worker: Worker, from: string, fields: Record<string, string> = {}) =>
  worker.fetch('/class', {
    method: 'POST',
    headers: { Origin: worker.origin(), 'CF-Connecting-IP': from, Accept: 'text/html' },
    body: new URLSearchParams({ quiz: 'xi-putin-call', length: '5', ...fields }),
  })

describe('whoever starts one class after the other', () => {
  test('has three of a network, by API and form together, and is told until when to wait', async () => {
    const statuses = [await start(few, '203.0.113.9'), await start(few, '203.0.113.9')].map(({ status }) => status)
    expect(statuses).toEqual([201, 201])
    expect((await startByForm(few, '203.0.113.9')).status).toBe(303)
    const refused = await start(few, '203.0.113.9')
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({
      type: '/problems/starts-used-up',
      detail: expect.stringContaining('after midnight'),
    })
    expect(refused.headers.get('RateLimit')).toBeNull()
    const wait = Number(refused.headers.get('Retry-After'))
    const midnight = 86_400 - ((Date.now() / 1000) % 86_400)
    expect(Math.abs(wait - midnight)).toBeLessThan(60)
    const page = await startByForm(few, '203.0.113.9')
    expect([page.status, (await page.text()).includes('No more classes today')]).toEqual([429, true])
  })

  test('has no more by addresses of one IPv6 network, and all networks together have five', async () => {
    expect((await start(few, '2001:db8:7:1::1')).status).toBe(201)
    expect((await start(few, '2001:db8:7:2::1')).status).toBe(201)
    expect((await start(few, '198.51.100.3')).status).toBe(429)
  })
})

describe('where starting needs a key', () => {
  test('the API takes it as a bearer, and nothing else', async () => {
    for (const bearer of [undefined, 'a guess']) {
      const refused = await start(keyed, '203.0.113.9', bearer)
      expect([refused.status, (await refused.json()).type]).toEqual([401, '/problems/wrong-host-key'])
    }
    expect((await start(keyed, '203.0.113.9', key.replaceAll(' ', '-'))).status).toBe(401)
  })

  test('the form asks for it', async () => {
    const html = await (await keyed.fetch('/class')).text()
    expect(html).toContain('<input name="key" type="password"')
    expect(await (await few.fetch('/class')).text()).not.toContain('type="password"')
    expect((await startByForm(keyed, '203.0.113.9')).status).toBe(401)
    expect((await startByForm(keyed, '203.0.113.9', { key: 'a guess' })).status).toBe(401)
    expect((await startByForm(keyed, '203.0.113.9', { key })).status).toBe(303)
  })
})

test('a class that answered on paper needs the key too, because it is written at once', async () => {
  const path = '/xi-putin-call/print/answers?edition=12&length=5&versions=A'
  const send = (fields: Record<string, string>) => {
    const body = new FormData()
    const typed = { 'number-1': '1', 'sheet-1': 'A', 'answers-1': 'AAAAA', ...fields }
    for (const [name, value] of Object.entries(typed)) body.set(name, value)
    return keyed.fetch(path, { method: 'POST', body, headers: { Origin: keyed.origin(), Accept: 'text/html' } })
  }
  expect(await (await keyed.fetch(path)).text()).toContain('<input name="key" type="password"')
  expect((await send({})).status).toBe(401)
  expect((await send({ key })).status).toBe(303)
})

test('three hundred commands at once over HTTP: forty are carried out in ten seconds, of all devices together', async () => {
  await minuteWith(5)
  const client = classClient(keyed)
  const started = await startByForm(keyed, '203.0.113.10', { key })
  const cookie = started.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const [, code = '', secret = ''] = /host-([A-Z0-9-]+)=([\w-]+)/.exec(cookie) ?? []
  const sent = Array.from({ length: 300 }, (_, i) =>
    client.post(
      client.at(code, '/commands'),
      { type: 'command', id: randomUUID(), version: 1, command: { do: 'lock', locked: i % 2 === 0 } },
      secret,
    ),
  )
  const answers = await Promise.all(sent)
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(80)
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(220)
  expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([])
  const refused = answers.find(({ status }) => status === 429)
  expect([refused?.headers.get('Retry-After'), refused?.headers.get('RateLimit')]).toEqual(['10', null])
  expect(await refused?.json()).toMatchObject({
    type: '/problems/too-many-messages',
    detail: 'Wait ten seconds, then try again.',
  })
})
