import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { refusals } from '../../src/classroom/protocol/model.ts'
import { problemSchema } from '../../src/http/problem-schema.ts'
import { type Operation as Described, described, openApi } from '../../tools/compile/openapi.ts'

type Operation = Described & { security?: Record<string, string[]>[] }

const api = openApi()

test('the description of the API is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  expect(await validator.validate(structuredClone(api))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => method !== 'parameters')
    // What is left is operations by method.
    .map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation as Operation]),
)

test('it covers every address for programs that the Worker has, and no other', async () => {
  const files = [
    'stories/routes.ts',
    'take-away/routes.ts',
    'results/intake/routes.ts',
    'results/pages/routes.tsx',
    'classroom/http/routes.ts',
  ]
  const routers = await Promise.all(files.map(routersIn))
  const answered = routers
    .flatMap((exported) => Object.values(exported).flatMap(({ routes = [] }) => routes))
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  expect(operations.map(([name]) => name).sort()).toEqual([...new Set(answered)].sort())
})

test('it gives each address its refusals', () => {
  const statuses = operations.map(([name, { responses }]) => [name, Object.keys(responses).map(Number)])
  expect(Object.fromEntries(statuses)).toEqual({
    'GET /api/quizzes': [200, 405, 503],
    'GET /api/quizzes/{quiz}': [200, 400, 404, 405, 409, 410, 503],
    'GET /api/quizzes/{quiz}/bank': [200, 400, 404, 405, 409, 410, 503],
    'GET /api/quizzes/{quiz}/questions': [200, 400, 404, 405, 409, 410, 503],
    'POST /api/quizzes/{quiz}/results': [200, 400, 404, 405, 409, 413, 415, 422, 429, 503],
    'POST /api/quizzes/{quiz}/disputes': [200, 400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 503],
    'GET /api/quizzes/{quiz}/stats': [200, 400, 404, 405, 409, 410, 503],
    'GET /api/quizzes/{quiz}/stats.csv': [200, 400, 404, 405, 409, 410, 503],
    'GET /api/quizzes/{quiz}/export/{format}': [200, 400, 404, 405, 409, 410, 422, 503],
    'GET /api/quizzes/{quiz}/analysis': [200, 400, 404, 405, 409, 410, 503],
    'POST /api/sessions': [201, 400, 401, 403, 404, 405, 409, 410, 413, 429, 503],
    'GET /api/quizzes/{quiz}/version': [200, 404, 405, 503],
    'GET /api/sessions/{code}': [200, 404, 405, 429, 503],
    'DELETE /api/sessions/{code}': [204, 403, 404, 405, 429, 503],
    'GET /api/sessions/{code}/nickname': [200, 403, 404, 405, 409, 410, 429, 503],
    'POST /api/sessions/{code}/participants': [200, 400, 403, 404, 405, 409, 410, 413, 422, 429, 503],
    'GET /api/sessions/{code}/participant': [200, 204, 400, 403, 404, 405, 429, 503],
    'GET /api/sessions/{code}/host': [200, 204, 400, 403, 404, 405, 429, 503],
    'GET /api/sessions/{code}/projector': [200, 204, 400, 404, 405, 429, 503],
    'POST /api/sessions/{code}/votes': [200, 400, 403, 404, 405, 409, 413, 422, 429, 503],
    'POST /api/sessions/{code}/name': [200, 400, 403, 404, 405, 409, 410, 413, 422, 429, 503],
    'POST /api/sessions/{code}/commands': [200, 400, 403, 404, 405, 409, 413, 429, 503],
    'GET /api/sessions/{code}/report': [200, 403, 404, 405, 429, 503],
    'GET /api/sessions/{code}/report.csv': [200, 403, 404, 405, 429, 503],
    'GET /api/sessions/{code}/socket': [101, 400, 405, 503],
  })
})

test('whoever is told to wait is told how long', () => {
  const waits = operations.flatMap(([, { responses }]) => (responses[429] ? [responses[429]] : []))
  expect(waits.length).toBeGreaterThan(10)
  for (const wait of waits) expect(wait).toHaveProperty('headers.Retry-After')
  const polls = operations.filter(([, { responses }]) => responses[204] && responses[200])
  expect(polls).toHaveLength(3)
  for (const [, { responses }] of polls)
    for (const status of [200, 204]) expect(responses[status]).toHaveProperty('headers.Retry-After')
})

test('it names the limits of each address that has some, and no others', () => {
  const named = operations.flatMap(([name, { responses }]) =>
    [200, 201].flatMap((status) => {
      const { headers } = (responses[status] ?? {}) as { headers?: Record<string, { example?: string }> }
      return headers?.['RateLimit-Policy'] ? [[name, headers['RateLimit-Policy'].example]] : []
    }),
  )
  expect(Object.fromEntries(named)).toEqual({
    'POST /api/quizzes/{quiz}/results': '"client";q=600;w=60, "quiz";q=12000;w=60',
    'POST /api/quizzes/{quiz}/disputes': '"client";q=600;w=60, "quiz";q=12000;w=60',
    'POST /api/sessions': '"attempts";q=60;w=60',
  })
})

test('an answer that says how long to wait names its limits beside that', () => {
  const answer = { 204: ['Nothing new', undefined, 'wait'] } as const
  const { responses } = described('/api/poll', ['poll', 'Poll', answer, [], { limits: ['quiz'] }])
  expect(Object.keys((responses[204]?.headers ?? {}) as object)).toEqual(['Retry-After', 'RateLimit-Policy'])
})

test('it has an example of each refusal, in the shape that refusals have', () => {
  const examples = Object.entries(api.components.examples)
  // Also finds a refusal of a session that is in none of the lists of tools/compile/operations.ts.
  expect(refusals.filter((reason) => !Object.hasOwn(api.components.examples, reason))).toEqual([])
  for (const [reason, { value }] of examples)
    expect(v.parse(problemSchema, value)).toMatchObject({ type: `/problems/${reason}` })
})

test('it says for which addresses of a session a token or the secret is needed', () => {
  const needed = (who: string) =>
    operations.flatMap(([name, { security = [] }]) => (security.some((one) => who in one) ? [name] : []))
  expect(needed('participant').map((name) => name.split('/').pop())).toEqual(['participant', 'votes', 'name'])
  expect(needed('host').map((name) => name.split('/').pop())).toEqual([
    '{code}',
    'host',
    'commands',
    'report',
    'report.csv',
  ])
})

test('it takes a session that names nothing but its story, and says where the socket’s messages are written down', () => {
  expect(api.components.schemas.StartSession).toMatchObject({ required: ['quiz'] })
  const socket = JSON.stringify(api.paths['/api/sessions/{code}/socket'])
  expect(socket).toContain('docs/classroom-protocol.md')
  expect(socket).toContain('/asyncapi.json')
})

test('it names no shape that it does not describe', () => {
  const named = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(([, address]) => address)
  const { schemas, examples } = api.components
  const known = Object.entries({ schemas, examples }).flatMap(([kind, all]) =>
    Object.keys(all).map((name) => `#/components/${kind}/${name}`),
  )
  expect([...new Set(named)].filter((address) => !known.includes(address ?? ''))).toEqual([])
})

test('what the build has written is what these schemas say', () => {
  expect(JSON.parse(readFileSync('static/openapi.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(api)))
})

type Routers = Record<string, { routes?: { method: string; path: string }[] }>

/** Imported by a name that the type check does not follow, because the platform’s types are not the tests’. */
const routersIn = (file: string): Promise<Routers> => import(/* @vite-ignore */ `../../src/${file}`)
