import { readFileSync } from 'node:fs'
import createClient from 'openapi-fetch'
import type { InferInput, InferOutput } from 'valibot'
import { expect, expectTypeOf, test } from 'vitest'
import type { components, paths } from '../../.build/api.d.ts'
import type { hostSnapshot } from '../../src/classroom/protocol/host.ts'
import type { voteMessage } from '../../src/classroom/protocol/participant.ts'
import type { bankSchema, presentSchema, questionsSchema } from '../../src/questions/schema.ts'
import type { analysisSchema, receiptSchema, resultSchema, statsSchema } from '../../src/results/schema.ts'
import { takeQuiz } from '../client/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({})
const headers = { Accept: 'application/json' }

test('a client whose types are made from the document takes a quiz, and is told what it scored', async () => {
  const { questions, receipt } = await takeQuiz(worker.origin(), 'xi-putin-call', 17, ({ options }) =>
    options.findIndex(({ correct }) => correct),
  )
  expect(questions).toHaveLength(5)
  expect(receipt).toMatchObject({ score: 5, outOf: 5 })
  await expect(takeQuiz(worker.origin(), 'nothing', 17, () => 0)).rejects.toThrow('There is no')
})

test('it leads a class from its start to its deletion', async () => {
  const { GET, POST, DELETE } = createClient<paths, `application/${string}`>({ baseUrl: worker.origin(), headers })
  const started = await POST('/api/sessions', { body: { quiz: 'xi-putin-call', length: 5 } })
  const { code, secret } = started.data ?? expect.fail(started.error?.detail)
  const host = { params: { path: { code } }, headers: { Authorization: `Bearer ${secret}` } }
  const seen = await GET('/api/sessions/{code}/host', host)
  expect(seen.data?.roster).toEqual([])
  const id = crypto.randomUUID()
  const body = { type: 'command', id, version: seen.data?.version ?? 0, command: { do: 'open', item: 0 } } as const
  expect((await POST('/api/sessions/{code}/commands', { ...host, body })).data).toMatchObject({ type: 'done' })
  expect((await DELETE('/api/sessions/{code}', host)).response.status).toBe(204)
  const gone = await GET('/api/sessions/{code}', { params: { path: { code } } })
  expect(gone.error?.type).toBe('/problems/unknown-session')
})

/** As JSON carries it: what may be missing is never there and undefined. */
type Sent<T> = T extends object ? { [K in keyof T]: Sent<Exclude<T[K], undefined>> } : T
type Shapes = components['schemas']

// The type checker is what fails here, in `npm run check`.
test('its types are those that the Worker is written with', () => {
  expectTypeOf<Shapes['Questions']>().toEqualTypeOf<Sent<InferOutput<typeof questionsSchema>>>()
  expectTypeOf<Shapes['Bank']>().toEqualTypeOf<Sent<InferOutput<typeof bankSchema>>>()
  expectTypeOf<Shapes['Present']>().toEqualTypeOf<Sent<InferOutput<typeof presentSchema>>>()
  expectTypeOf<Shapes['Receipt']>().toEqualTypeOf<Sent<InferOutput<typeof receiptSchema>>>()
  expectTypeOf<Shapes['Stats']>().toEqualTypeOf<Sent<InferOutput<typeof statsSchema>>>()
  expectTypeOf<Shapes['Analysis']>().toEqualTypeOf<Sent<InferOutput<typeof analysisSchema>>>()
  expectTypeOf<Shapes['Result']>().toEqualTypeOf<Sent<InferInput<typeof resultSchema>>>()
  expectTypeOf<Shapes['Vote']>().toEqualTypeOf<Sent<InferInput<typeof voteMessage>>>()
  // A class that began under an earlier release may lack an option that has come since.
  expectTypeOf<Sent<InferOutput<typeof hostSnapshot>>>().toExtend<Shapes['HostSnapshot']>()
})

test('the example in the documentation is this client', () => {
  const [, example] = /```ts\n([\s\S]+?)```/.exec(readFileSync('docs/api.md', 'utf8')) ?? []
  expect(example).toBe(readFileSync('test/client/take-quiz.ts', 'utf8').replace('../../.build/', './'))
})
