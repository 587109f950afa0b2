import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import type { HostSnapshot } from '../../src/classroom/protocol/host.ts'
import type { Created } from '../../src/classroom/protocol/messages.ts'
import type { ParticipantSnapshot } from '../../src/classroom/protocol/participant.ts'
import { policies } from '../../src/http/limits.ts'
import { openApi } from '../../tools/compile/openapi.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({})
const document = openApi()
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
)

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { uuid: true, uri: true, date: true } })
ajv.addSchema(JSON.parse(JSON.stringify(document)), 'api')

const driven = new Set<string>()

/** Sends a request of an operation, and holds status, type, headers and body of the answer against the document. */
async function drive(operation: string, path: string, init: RequestInit = {}): Promise<Response> {
  const [method = '', template = ''] = operation.split(' ')
  const answer = await worker.fetch(path, { ...init, method })
  const { responses } = document.paths[template]?.[method.toLowerCase()] ?? expect.fail(`no ${operation}`)
  const described =
    responses[answer.status] ?? expect.fail(`${operation} answers ${answer.status}, which is not described`)
  // The document’s own type leaves content and headers open.
  const { content, headers = {} } = described as { content?: object; headers?: object }
  for (const name of Object.keys(headers)) expect(answer.headers.has(name), `${operation}: ${name}`).toBe(true)
  if (answer.ok) driven.add(operation)
  const body = await answer.clone().text()
  if (!content) expect(body).toBe('')
  else {
    const sent = answer.headers.get('Content-Type')?.split(';')[0] ?? ''
    const type =
      Object.keys(content).find((one) => one === sent || one === '*/*') ?? expect.fail(`${operation}: ${sent}`)
    if (sent.endsWith('json') && type !== '*/*')
      expect(faults(template, method, answer.status, type, JSON.parse(body))).toEqual([])
  }
  return answer
}

function faults(path: string, method: string, status: number, type: string, body: unknown): string[] {
  const pointer = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema']
  const check = ajv.getSchema(`api#/${pointer.map((part) => encodeURIComponent(part.replaceAll('/', '~1'))).join('/')}`)
  if (!check) throw new Error(`${pointer.join(' ')} has no schema.`)
  return check(body) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const json = (body: unknown, bearer = ''): RequestInit => ({
  headers: { 'Content-Type': 'application/json', ...(bearer && { Authorization: `Bearer ${bearer}` }) },
  body: JSON.stringify(body),
})
const as = (bearer: string): RequestInit => ({ headers: { Authorization: `Bearer ${bearer}` } })

const at = '/api/quizzes/xi-putin-call'
const ofQuiz = (method: string, part = '') => `${method} /api/quizzes/{quiz}${part}`
const ofSession = (method: string, part = '') => `${method} /api/sessions/{code}${part}`

describe('every operation answers as the document says', () => {
  test('what is read of stories', async () => {
    await drive('GET /api/quizzes', '/api/quizzes')
    for (const part of ['', '/version', '/bank', '/questions', '/stats', '/stats.csv', '/analysis'])
      await drive(ofQuiz('GET', part), at + part)
    await drive(ofQuiz('GET', '/questions'), `${at}/questions?edition=500&length=15`)
    const formats = document.paths['/api/quizzes/{quiz}/export/{format}']?.get?.parameters ?? []
    const named = formats.find(({ name }) => name === 'format') as { schema?: { enum?: string[] } } | undefined
    expect(named?.schema?.enum?.length).toBeGreaterThan(5)
    for (const format of named?.schema?.enum ?? [])
      await drive(ofQuiz('GET', '/export/{format}'), `${at}/export/${format}?edition=2&length=5&fitting=1`)
  })

  test('a result and a dispute', async () => {
    const { version, questions } = (await (await worker.fetch(`${at}/questions?length=5`)).json()) as {
      version: string
      questions: { id: string }[]
    }
    const result = { attempt: randomUUID(), version, edition: 1, length: 5, picks: [0, 1, 0, 1, 0], ms: 90_000 }
    await drive(ofQuiz('POST', '/results'), `${at}/results`, json(result))
    const dispute = { id: randomUUID(), version, item: questions[0]?.id, reason: 'unclear' }
    await drive(ofQuiz('POST', '/disputes'), `${at}/disputes`, json(dispute))
    // With something in them, too.
    for (const part of ['/stats', '/analysis']) await drive(ofQuiz('GET', part), at + part)
  })

  test('a class session, from its start to its deletion', async () => {
    const start = await drive('POST /api/sessions', '/api/sessions', json({ quiz: 'xi-putin-call', length: 5 }))
    // The document has just been held against it.
    const { code, secret } = (await start.json()) as Created
    const session = `/api/sessions/${code}`
    await drive(ofSession('GET'), session)
    await drive(ofSession('GET', '/nickname'), `${session}/nickname`)
    const token = randomBytes(24).toString('base64url')
    await drive(ofSession('POST', '/participants'), `${session}/participants`, json({ token }))
    await drive(ofSession('POST', '/name'), `${session}/name`, json({ type: 'rename' }, token))
    const command = async (command: object) => {
      const { version } = (await (await worker.fetch(`${session}/host`, as(secret))).json()) as HostSnapshot
      const body = json({ type: 'command', id: randomUUID(), version, command }, secret)
      return drive(ofSession('POST', '/commands'), `${session}/commands`, body)
    }
    await command({ do: 'open', item: 0 })
    const mine = await drive(ofSession('GET', '/participant'), `${session}/participant`, as(token))
    const { question, seq } = (await mine.json()) as ParticipantSnapshot
    const same = await drive(ofSession('GET', '/participant'), `${session}/participant?seq=${seq}`, as(token))
    expect(same.status).toBe(204)
    const vote = { type: 'vote', submission: randomUUID(), item: 0, round: 1, option: question?.options[0]?.id }
    await drive(ofSession('POST', '/votes'), `${session}/votes`, json(vote, token))
    await command({ do: 'reveal' })
    await drive(ofSession('GET', '/host'), `${session}/host`, as(secret))
    await drive(ofSession('GET', '/projector'), `${session}/projector`)
    await drive(ofSession('GET', '/report'), `${session}/report`, as(secret))
    await drive(ofSession('GET', '/report.csv'), `${session}/report.csv`, as(secret))
    const socket = new WebSocket(`${worker.origin().replace('http', 'ws')}${session}/socket?as=participant`, [
      'readout.1',
      `bearer.${token}`,
    ])
    const first = await new Promise<string>((heard, failed) => {
      socket.onmessage = ({ data }) => heard(String(data))
      socket.onerror = () => failed(new Error('no socket'))
    })
    expect(JSON.parse(first)).toMatchObject({ type: 'snapshot' })
    driven.add(ofSession('GET', '/socket'))
    socket.close()
    await drive(ofSession('DELETE'), session, as(secret))
  })

  test('which would find a field that is missing, and one that is not described', async () => {
    const path = '/api/quizzes/{quiz}/version'
    const { version: _, ...body } = (await (await worker.fetch(`${at}/version`)).json()) as Record<string, unknown>
    const found = faults(path, 'GET', 200, 'application/json', { ...body, more: 1 })
    expect(found).toEqual([" must have required property 'version'", ' must NOT have additional properties'])
  })

  test('and none is left out', () => {
    expect([...driven].sort()).toEqual([...operations].sort())
  })
})

describe('a refusal is what the document says', () => {
  const unknown = (path: string) =>
    path.replace('{quiz}', 'nothing').replace('{code}', 'BCDF-GHJK').replace('{format}', 'csv')

  test.each(operations.filter((operation) => operation.includes('{') && !operation.endsWith('/socket')))(
    '%s, of what there is not',
    async (operation) => {
      const [method, path = ''] = operation.split(' ')
      const answer = await drive(operation, unknown(path), method === 'POST' ? json({}) : as('x'.repeat(24)))
      expect([400, 404]).toContain(answer.status)
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    },
  )
})

describe('reads', () => {
  const reads = operations
    .filter((operation) => operation.startsWith('GET /api/quizzes'))
    .map((operation) => operation.slice(4).replace('{quiz}', 'xi-putin-call').replace('{format}', 'csv'))

  test.each(reads)('%s are open to any site, refusals too, and are not sent twice', async (path) => {
    const headers = { Origin: 'https://elsewhere.example' }
    const answer = await worker.fetch(path, { headers })
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('ETag')
    const tag = answer.headers.get('ETag') ?? expect.fail('no ETag')
    const again = await worker.fetch(path, { headers: { ...headers, 'If-None-Match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const refused = await worker.fetch(path.replace('xi-putin-call', 'nothing'), { headers })
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })

  test('a class’s session is not open to other sites', async () => {
    const answer = await worker.fetch('/api/sessions/BCDF-GHJK', { headers: { Origin: 'https://elsewhere.example' } })
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })
})

describe('limits', () => {
  let limits: Record<string, { limit: number; period: number }> = {}
  beforeAll(() => {
    const found = readFileSync('wrangler.toml', 'utf8').matchAll(
      /name = "(\w+)"\nnamespace_id = "\d+"\nsimple = \{ limit = (\d+), period = (\d+) \}/g,
    )
    limits = Object.fromEntries(
      [...found].map(([, name, limit, period]) => [name, { limit: Number(limit), period: Number(period) }]),
    )
  })

  test('are told as wrangler.toml has them', () => {
    expect(limits).toEqual({
      CLIENT_LIMIT: { limit: policies.client.q, period: policies.client.w },
      QUIZ_LIMIT: { limit: policies.quiz.q, period: policies.quiz.w },
      GUESSES: { limit: policies.attempts.q, period: policies.attempts.w },
    })
  })

  test('stand in every answer to a result', async () => {
    const answer = await worker.fetch(`${at}/results`, { method: 'POST', ...json({}) })
    expect(answer.headers.get('RateLimit-Policy')).toBe('"client";q=600;w=60, "quiz";q=12000;w=60')
    expect(answer.headers.get('RateLimit')).toBeNull()
  })
})
