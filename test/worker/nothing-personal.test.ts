import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { classClient } from '../support/class-client.ts'
import { fill, resultOf, story } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({ FLUSH_SECONDS: '1' })

const traces = {
  'CF-Connecting-IP': '203.0.113.77',
  'X-Forwarded-For': '203.0.113.78',
  'X-Real-IP': '203.0.113.79',
  'User-Agent': 'ReaderAgent/9.9 (traceable)',
  Cookie: 'crumb=traceable-crumb',
  Referer: 'https://traceable.example/page',
  'Accept-Language': 'tlh-traceable',
  Authorization: 'Bearer traceable-token',
  'CF-IPCountry': 'Traceland',
}
const forbidden = /203\.0\.113|127\.0\.0\.1|ReaderAgent|Mozilla|traceable|crumb|Traceland|cookie|agent|address|referer/i

test('of what a reader’s browser tells, no value that is stored anywhere holds a trace', async () => {
  const { id } = story.dossier
  const send = (path: string, body: object) =>
    worker.fetch(path, {
      method: 'POST',
      headers: { ...traces, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  expect((await send(`/api/quizzes/${id}/results`, { ...resultOf(1), name: 'traceable name' })).status).toBe(200)
  const item = story.bank[0]?.id
  const dispute = { id: randomUUID(), version: story.version, item, reason: 'typo', note: 'traceable note' }
  expect((await send(`/api/quizzes/${id}/disputes`, dispute)).status).toBe(200)
  const form = { edition: '3', length: '5', version: story.version, q1: '0', q2: '0', q3: '0', q4: '0', q5: '0' }
  const plain = await worker.fetch(`/${id}/result`, {
    method: 'POST',
    headers: { ...traces, Origin: worker.origin(), 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form),
  })
  expect(plain.status).toBe(303)
  await fill(worker.fetch, 1)

  const stored = [...(await inKv()), ...(await rowsIn('Ledger', `${id}/0`))]
  expect(stored.length).toBeGreaterThan(6)
  expect(stored.join('\n')).toContain(resultOf(1).version)
  expect(stored.filter((value) => forbidden.test(value))).toEqual([])
})

test('of what a pupil’s and a host’s browser tell, neither the session nor its report holds a trace', async () => {
  const traced = classClient({
    ...worker,
    fetch: (path, init = {}) => worker.fetch(path, { ...init, headers: { ...traces, ...init.headers } }),
  })
  const { code, secret } = await traced.create()
  const { token, nickname } = await traced.join(code)
  await traced.command(code, secret, { do: 'open' }, 1)
  const { question } = await traced.snapshot(code, token)
  const vote = { type: 'vote', submission: randomUUID(), item: 0, round: 1, option: question?.options[0]?.id }
  expect((await traced.post(traced.at(code, '/votes'), vote, token)).status).toBe(200)
  const votes = await rowsIn('Session', code)
  // Everyone has answered, so the round soon closes by itself, and an older version is refused.
  await vi.waitFor(async () => {
    const { version } = await traced.hostSnapshot(code, secret)
    expect((await traced.command(code, secret, { do: 'end' }, version)).status).toBe(200)
  }, 20_000)
  const report = await vi.waitUntil(async () => (await inKv()).find((value) => value.includes(nickname)), 10_000)

  const stored = [...votes, report, ...(await inKv()), ...(await rowsIn('Session', code))]
  expect(votes.join('\n')).toContain(vote.submission)
  expect(stored.filter((value) => forbidden.test(value) || value.includes(token) || value.includes(secret))).toEqual([])
})

test('no request is logged, and failures without what stands behind their address', () => {
  const settings = readFileSync('wrangler.toml', 'utf8').replace(/^#.*\n/gm, '')
  const [, ...logging] = settings.split(/^(?=\[observability)/m).map((part) => part.trim())
  expect(logging).toEqual([
    '[observability]\nredact_query_string = true',
    '[observability.logs]\nenabled = true\ninvocation_logs = false',
  ])
  expect(settings).not.toMatch(/tail_consumers|logpush/)
})

test('what a failure logs is the error alone', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))
  const logged = sources.flatMap((path) => readFileSync(`src/${path}`, 'utf8').match(/console\..*/g) ?? [])
  expect(logged.length).toBeGreaterThan(0)
  expect(new Set(logged)).toEqual(new Set(['console.error(error)']))
})

type Store = {
  list: () => Promise<{ keys: { name: string; metadata?: unknown }[] }>
  get: (name: string) => Promise<string | null>
}

async function inKv(): Promise<string[]> {
  const { RESULTS } = await worker.runtime.env<{ RESULTS: Store }>()
  const { keys } = await RESULTS.list()
  const values = await Promise.all(keys.map(({ name }) => RESULTS.get(name)))
  return [...keys.map((key) => JSON.stringify(key)), ...values.map((value) => value ?? '')]
}

/** Every row of every table of the object of this name. */
async function rowsIn(binding: 'Ledger' | 'Session', name: string): Promise<string[]> {
  const storage = await worker.runtime.storage(binding, name)
  const tables = await storage.exec(
    "select name from sqlite_master where type = 'table' and name not like '\\_cf%' escape '\\'",
  )
  const rows = await Promise.all(tables.map(({ name }) => storage.exec(`select * from "${name}"`)))
  return rows.flat().map((row) => JSON.stringify(row))
}
