import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { assemble } from '../../src/questions/edition.ts'
import { receiptSchema, resultSchema, statsSchema } from '../../src/results/schema.ts'
import { findQuiz } from '../support/quizzes.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({})
const quiz = findQuiz('xi-putin-call')
if (!quiz) throw new Error('This test reads the first story.')
const api = `/api/quizzes/${quiz.dossier.id}`
const form = { edition: 17, length: 10 }
const assembled = assemble(quiz, form)
if (!assembled.ok) throw new Error(assembled.reason)
const { questions } = assembled.edition
const keys = questions.map(({ options }) => options.findIndex(({ correct }) => correct))
const misses = keys.map((key) => (key === 0 ? 1 : 0))

type Sent = Record<string, unknown>
const result = (changes: Sent = {}): Sent => ({
  attempt: randomUUID(),
  version: quiz.version,
  ...form,
  picks: keys,
  ms: 60_000,
  ...changes,
})
const post = (body: BodyInit, type = 'application/json') =>
  worker.fetch(`${api}/results`, { method: 'POST', headers: { 'Content-Type': type }, body })
const send = (changes: Sent = {}) => post(JSON.stringify(result(changes)))
const stats = async () => ofShape(statsSchema, await (await worker.fetch(`${api}/stats`)).json())
type Listing = { list: () => Promise<{ keys: { name: string }[] }> }
const kept = async (): Promise<string[]> => {
  const { RESULTS } = await worker.runtime.env<{ RESULTS: Listing }>()
  return (await RESULTS.list()).keys.map(({ name }) => name)
}

describe('before the first result', () => {
  test('the statistics say so, and KV is not asked for what it does not have', async () => {
    expect(await stats()).toEqual({
      quiz: quiz.dossier.id,
      version: quiz.version,
      attempts: 0,
      flagged: 0,
      setAside: 0,
      meanScore: null,
      scores: {},
      days: {},
      questions: {},
      noLongerAsked: {},
      joined: { versions: [], questions: {} },
    })
  })

  test.each<[string, number, Sent]>([
    ['unknown-edition', 400, { edition: 1.5 }],
    ['picks-out-of-range', 422, { picks: keys.with(0, 4) }],
    ['picks-out-of-range', 422, { picks: keys.with(0, -1) }],
    ['malformed-body', 400, { picks: keys.map(String) }],
    ['malformed-body', 400, { attempt: '17' }],
    ['malformed-body', 400, { ms: -1 }],
    ['malformed-body', 400, { version: undefined }],
  ])('%s answers %i and keeps nothing', async (reason, status, changes) => {
    await expectProblem(await send(changes), reason, status)
  })

  test.each<[string, number, string, string, BodyInit]>([
    ['JSON of another shape', 400, 'malformed-body', 'application/json', '[]'],
    ['nothing', 400, 'malformed-body', 'application/json', ''],
    ['a form', 415, 'wrong-content-type', 'application/x-www-form-urlencoded', 'a=1'],
  ])('a body of %s answers %i', async (_, status, reason, type, body) => {
    await expectProblem(await post(body, type), reason, status)
  })

  test('a body that hides its size is cut off all the same', async () => {
    const body = new Blob(['x'.repeat(5000)]).stream()
    const streamed = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, duplex: 'half' }
    const answer = await worker.fetch(`${api}/results`, streamed)
    await expectProblem(answer, 'body-too-large', 413)
  })

  test('a wrong method is told the right one', async () => {
    const answer = await worker.fetch(`${api}/results`, { method: 'PUT', body: '{}' })
    expect(answer.headers.get('Allow')).toContain('POST')
    await expectProblem(answer, 'wrong-method', 405)
  })

  test('of all this nothing was stored and nothing was logged as an exception', async () => {
    expect(await kept()).toEqual([])
    expect(worker.exceptions()).toEqual([])
  })
})

describe('a result', () => {
  const attempt = randomUUID()

  test('sent ten times counts once and is answered ten times alike', async () => {
    ofShape(resultSchema, result())
    const answers = await Promise.all(Array.from({ length: 10 }, () => send({ attempt })))
    const receipts = await Promise.all(answers.map(async (answer) => ofShape(receiptSchema, await answer.json())))
    expect(receipts).toEqual(Array(10).fill({ attempt, score: 10, outOf: 10, counted: true }))
  })

  test('is scored here, whatever else the body says', async () => {
    const answer = await send({ picks: keys.with(0, misses[0] ?? 0), score: 10, outOf: 1 })
    expect(await answer.json()).toMatchObject({ score: 9, outOf: 10 })
  })

  test('under the id of another’s stays as it was, and whoever sends it is not told the other’s score', async () => {
    const answer = await send({ attempt: attempt.toUpperCase(), picks: misses })
    const told = await answer.text()
    expect([answer.status, told]).toEqual([409, expect.stringContaining('/problems/different-attempt')])
    expect(told).not.toContain('score')
    expect(await (await send({ attempt })).json()).toMatchObject({ attempt, score: 10 })
  })

  test('that came too fast to have been read is kept but not counted', async () => {
    expect(await (await send({ ms: 2999 })).json()).toMatchObject({ counted: false })
  })

  test('is in the statistics before long', async () => {
    await expect.poll(stats).toMatchObject({ attempts: 2 })
    const { meanScore, scores, questions: asked } = await stats()
    expect(meanScore).toBe(0.95)
    expect(scores).toEqual({ 10: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1] })
    const [first] = questions
    const [key, missed] = [keys[0] ?? 0, misses[0] ?? 0].map((pick) => first?.options[pick]?.id ?? '')
    expect(asked[first?.id ?? '']).toMatchObject({ responses: 2, options: { [key ?? '']: 1, [missed ?? '']: 1 } })
  })

  test('lies in KV in a batch that can be read without its version', async () => {
    expect(await kept()).toEqual([
      expect.stringMatching(`^results/${quiz.dossier.id}/${quiz.version}/0/\\d{16}$`),
      `stats/${quiz.dossier.id}/${quiz.version}/0`,
    ])
  })

  test('may be read by any site', async () => {
    expect((await worker.fetch(`${api}/stats`)).headers.get('Access-Control-Allow-Origin')).toBe('*')
  })
})

/** This body as it is, of the shape that the API describes. */
function ofShape<T extends v.GenericSchema>(schema: T, body: unknown): v.InferInput<T> {
  v.assert(schema, body)
  return body
}

async function expectProblem(answer: Response, reason: string, status: number): Promise<void> {
  expect(answer.status).toBe(status)
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({
    type: `/problems/${reason}`,
    status,
    detail: expect.stringMatching(/\w.*\.$/),
  })
}
