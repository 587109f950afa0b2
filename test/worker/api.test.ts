import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { dossierSchema } from '../../src/dossier/model.ts'
import { problemSchema } from '../../src/http/problem-schema.ts'
import { bankSchema, questionsSchema, quizzesSchema } from '../../src/questions/schema.ts'
import { statsSchema } from '../../src/results/schema.ts'
import { moduleNamed, workerParts } from '../../tools/worker-modules.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({})
const api = '/api/quizzes/xi-putin-call'
const read = async <T extends v.GenericSchema>(schema: T, path: string): Promise<v.InferOutput<T>> =>
  v.parse(schema, await (await worker.fetch(path)).json())

describe('what programs may read', () => {
  test('the list leads to everything else', async () => {
    const { quizzes } = await read(quizzesSchema, '/api/quizzes')
    const [first] = quizzes
    expect(first).toMatchObject({ id: 'xi-putin-call', date: '2022-06-15', counts: { cards: 10, editions: 500 } })
    const answers = await Promise.all(Object.values(first?.links ?? {}).map((link) => worker.fetch(link)))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
  })

  test('the dossier is whole', async () => {
    const { dossier } = (await (await worker.fetch(api)).json()) as { dossier: unknown }
    const { topics } = v.parse(dossierSchema, dossier)
    expect(topics.flatMap(({ claims }) => claims).length).toBeGreaterThanOrEqual(29)
  })

  test('the bank holds every question with findings and enemies, and only what a question promises', async () => {
    const { questions } = await read(bankSchema, `${api}/bank`)
    const [story] = (await read(quizzesSchema, '/api/quizzes')).quizzes
    expect(questions.length).toBe(story?.counts.questions)
    expect(questions.every(({ options }) => options.filter(({ correct }) => correct).length === 1)).toBe(true)
    const byId = new Map(questions.map((question) => [question.id, question]))
    for (const { id, enemies, findings } of questions) {
      expect(enemies.every((enemy) => byId.get(enemy)?.enemies.includes(id))).toBe(true)
      expect(findings.every(({ level }) => level !== 'error')).toBe(true)
    }
  })

  test.each([5, 10, 15])(
    'an edition of %i questions is a part of the bank and the same for everyone',
    async (length) => {
      const edition = await read(questionsSchema, `${api}/questions?edition=17&length=${length}`)
      const bank = await read(bankSchema, `${api}/bank`)
      expect(edition).toMatchObject({ edition: 17, length, quiz: 'xi-putin-call', version: bank.version })
      expect(edition.questions.length).toBe(length)
      const ids = new Set(bank.questions.map(({ id }) => id))
      expect(edition.questions.filter(({ id }) => !ids.has(id))).toEqual([])
      expect(await read(questionsSchema, `${api}/questions?edition=17&length=${length}`)).toEqual(edition)
    },
  )

  test('edition 1 of 10 questions is what one gets without asking for another', async () => {
    expect(await read(questionsSchema, `${api}/questions`)).toMatchObject({ edition: 1, length: 10 })
  })

  test.each(['/api/quizzes', api, `${api}/bank`, `${api}/questions?edition=2&length=5`])(
    '%s may be read by any site, is cached, and is not sent twice',
    async (path) => {
      const answer = await worker.fetch(path)
      const tag = answer.headers.get('ETag') ?? ''
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
      expect(answer.headers.get('Cache-Control')).toContain('s-maxage=')
      expect(tag).toMatch(/^"\w+"$/)
      const again = await worker.fetch(path, { headers: { 'If-None-Match': tag } })
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*')
      expect((await worker.fetch(path, { method: 'HEAD' })).status).toBe(200)
    },
  )

  test('another site’s script may ask for these, but not send results', async () => {
    const headers = { Origin: 'https://example.org', 'Access-Control-Request-Method': 'POST' }
    const answer = await worker.fetch(`${api}/bank`, { method: 'OPTIONS', headers })
    expect(answer.headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD')
  })

  test.each([
    ['/openapi.json', { openapi: '3.1.1' }],
    ['/asyncapi.json', { asyncapi: '3.0.0' }],
  ])('the description at %s is there for any site, and cached', async (path, content) => {
    const answer = await worker.fetch(path)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=300')
    expect(answer.headers.get('Content-Type')).toContain('application/json')
    expect(await answer.json()).toMatchObject(content)
  })
})

test('the Worker’s start carries nothing that only the build and the desk need', () => {
  const code = workerParts().start.map(moduleNamed).join('\n')
  expect(['syllable', 'fleschKincaid', 'LineCounter', 'dossierSchema'].filter((name) => code.includes(name))).toEqual(
    [],
  )
})

describe('bad input', () => {
  let version = ''
  beforeAll(async () => {
    version = (await read(questionsSchema, `${api}/questions`)).version
  })

  const result = (changes: Record<string, unknown>) => () => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      attempt: randomUUID(),
      version,
      edition: 1,
      length: 10,
      picks: Array(10).fill(0),
      ms: 60_000,
      ...changes,
    }),
  })
  const body = (text: string, type: string) => () => ({ method: 'POST', headers: { 'Content-Type': type }, body: text })
  const get = () => ({})
  const put = () => ({ method: 'PUT' })

  const refusals: [what: string, path: string, init: () => RequestInit, reason: string, status: number][] = [
    ['an unknown quiz', '/api/quizzes/nothing', get, 'unknown-quiz', 404],
    ['an unknown quiz’s bank', '/api/quizzes/nothing/bank', get, 'unknown-quiz', 404],
    ['an unknown quiz’s questions', '/api/quizzes/nothing/questions', get, 'unknown-quiz', 404],
    ['an unknown quiz’s statistics', '/api/quizzes/nothing/stats', get, 'unknown-quiz', 404],
    ['a result for an unknown quiz', '/api/quizzes/nothing/results', result({}), 'unknown-quiz', 404],
    ['an address that is none', '/api/nothing', get, 'unknown-page', 404],
    ...['0', '501', 'abc', '1.5', '-1', '1e2', '', '99999999999999999999'].map((edition): (typeof refusals)[number] => [
      `edition “${edition}”`,
      `${api}/questions?edition=${edition}`,
      get,
      'unknown-edition',
      400,
    ]),
    ...['0', '7', '10.0', 'ten', ''].map((length): (typeof refusals)[number] => [
      `length “${length}”`,
      `${api}/questions?length=${length}`,
      get,
      'unknown-length',
      400,
    ]),
    ['a result for edition 0', `${api}/results`, result({ edition: 0 }), 'unknown-edition', 400],
    ['a result for edition 501', `${api}/results`, result({ edition: 501 }), 'unknown-edition', 400],
    ['a result for edition “abc”', `${api}/results`, result({ edition: 'abc' }), 'unknown-edition', 400],
    ['a result for 7 questions', `${api}/results`, result({ length: 7 }), 'unknown-length', 400],
    ['too few picks', `${api}/results`, result({ picks: [0] }), 'picks-too-few', 422],
    ['too many picks', `${api}/results`, result({ picks: Array(11).fill(0) }), 'picks-too-many', 422],
    ['a pick out of range', `${api}/results`, result({ picks: Array(10).fill(9) }), 'picks-out-of-range', 422],
    ['a version that is gone', `${api}/results`, result({ version: 'gone' }), 'version-gone', 409],
    ['a body that is no JSON', `${api}/results`, body('picks=1', 'application/json'), 'malformed-body', 400],
    ['a body of 2 MB', `${api}/results`, body('x'.repeat(2_000_000), 'application/json'), 'body-too-large', 413],
    ['a wrong content type', `${api}/results`, body('{}', 'text/plain'), 'wrong-content-type', 415],
    ...['/api/quizzes', api, `${api}/bank`, `${api}/questions`, `${api}/results`, `${api}/stats`].map(
      (path): (typeof refusals)[number] => [`PUT ${path}`, path, put, 'wrong-method', 405],
    ),
  ]

  test.each(refusals)(
    '%s is refused in JSON for a program and on a page for a person',
    async (_, path, init, reason, status) => {
      const json = await worker.fetch(path, init())
      expect([json.status, json.headers.get('Content-Type')]).toEqual([status, 'application/problem+json'])
      expect(json.headers.get('Vary')).toContain('Accept')
      const problem = v.parse(problemSchema, await json.json())
      expect(problem).toMatchObject({ type: `/problems/${reason}`, status, detail: expect.stringMatching(/\w.*\.$/) })
      const { headers, ...rest } = init()
      const page = await worker.fetch(path, { ...rest, headers: { ...headers, Accept: 'text/html,*/*' } })
      expect([page.status, page.headers.get('Content-Type')]).toEqual([status, 'text/html; charset=UTF-8'])
      expect(await page.text()).toContain(problem.title)
    },
  )

  test('of 2 MB gets its answer every time: no sender is cut off in mid-sentence', async () => {
    const init = body('x'.repeat(2_000_000), 'application/json')
    const statuses: number[] = []
    for (let times = 0; times < 15; times++) statuses.push((await worker.fetch(`${api}/results`, init())).status)
    expect(statuses).toEqual(Array(15).fill(413))
  })

  test('is never counted and never logged as an exception', async () => {
    expect((await read(statsSchema, `${api}/stats`)).attempts).toBe(0)
    expect(worker.exceptions()).toEqual([])
  })
})
