import { writeFileSync } from 'node:fs'
import { type Deprecation, deprecated } from '../../src/http/deprecation.ts'
import { type Policy, policyOf } from '../../src/http/limits.ts'
import { problems, type Reason } from '../../src/http/problem.ts'
import { jsonSchemas, reference } from './json-schema.ts'
import {
  type Answers,
  bodies,
  type Declared,
  given,
  operations,
  parameters,
  securitySchemes,
  sessionTag,
  taken,
} from './operations.ts'

export type Operation = ReturnType<typeof described> & { deprecated?: boolean }

/** Writes the description of the API (OpenAPI 3.1) to where it is served from. */
export function compileOpenApi(): void {
  writeFileSync('static/openapi.json', JSON.stringify(openApi()))
}

/** The description of the API, made from the table of operations, the schemas that it names and the refusals. */
export function openApi(going = deprecated) {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const [address, declared] of Object.entries(operations)) {
    const [method = '', path = ''] = address.split(' ')
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: { ...described(path, declared), ...ending(going[address]) },
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Readout',
      version: '1',
      description:
        'Questions about news stories with two official versions, each traceable to who said what. Any site may read; results are counted once for each attempt. Class sessions are for clients that are no other site’s page.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [sessionTag],
    paths,
    components: {
      schemas: { ...jsonSchemas(given, 'output'), ...jsonSchemas(taken, 'input') },
      examples: problemExamples(paths),
      securitySchemes,
    },
  }
}

/** One operation as OpenAPI has it, made from its row in the table. */
export function described(path: string, declared: Declared) {
  const [operationId, summary, answer, refused = [], { takes, by, query = [], description, limits = [] } = {}] =
    declared
  const ofSession = path.startsWith('/api/sessions')
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const parameter = (name: string, required: boolean) => ({
    name,
    in: required ? 'path' : 'query',
    required,
    ...parameters[name],
  })
  return {
    operationId,
    summary,
    parameters: [...inPath.map((name) => parameter(name, true)), ...query.map((name) => parameter(name, false))],
    responses: {
      ...answers(typeof answer === 'string' ? { 200: [summary, answer] } : answer, limits),
      ...refusals([...refused, 'wrong-method', 'unavailable'], ofSession ? 'SessionProblem' : 'Problem'),
    },
    ...(takes && { requestBody: { required: true, ...content(takes, bodies[operationId]) } }),
    ...(ofSession && { tags: [sessionTag.name] }),
    ...(by && { security: [{ [by]: [] }] }),
    ...(description && { description }),
  }
}

/** What the document says of an operation that is to go. */
const ending = (going: Deprecation | undefined) =>
  going && {
    deprecated: true,
    description: `Deprecated since ${going.since}; it may be gone from ${going.until}. Use ${going.instead}.`,
  }

type Responses = Record<number, { description: string; [member: string]: unknown }>

const answers = (byStatus: Answers, limits: readonly Policy[]): Responses =>
  Object.fromEntries(
    Object.entries(byStatus).map(([status, [description, body, wait]]) => [
      status,
      {
        description,
        ...((wait || limits.length > 0) && {
          headers: {
            ...(wait && { 'Retry-After': retryAfter }),
            ...(limits.length > 0 && { 'RateLimit-Policy': rateLimitPolicy(limits) }),
          },
        }),
        ...(body && content(body)),
      },
    ]),
  )

/** A body: JSON of the schema of this name, or text of this media type. */
const content = (body: string, example?: object) => ({
  content: body.includes('/')
    ? { [body]: { schema: { type: 'string' } } }
    : { 'application/json': { schema: reference(body), ...(example && { example }) } },
})

/** Reasons of one status share a response. */
function refusals(reasons: readonly Reason[], shape: string): Responses {
  const found = reasons.map((reason) => ({ reason, ...problems[reason] }))
  const byStatus = [...Map.groupBy(found, ({ status }) => status)].map(([status, ofStatus]) => [
    status,
    {
      description: ofStatus.map(({ reason, title, detail }) => `${reason}: ${title}. ${detail}`).join(' '),
      ...(status === 429 && { headers: { 'Retry-After': retryAfter, RateLimit: rateLimit } }),
      content: {
        'application/problem+json': {
          schema: reference(shape),
          examples: Object.fromEntries(
            ofStatus.map(({ reason }) => [reason, { $ref: `#/components/examples/${reason}` }]),
          ),
        },
        'text/html': { schema: { type: 'string' } },
      },
    },
  ])
  return Object.fromEntries(byStatus)
}

/** A problem document for each reason that these paths may refuse for. */
function problemExamples(paths: object) {
  const text = JSON.stringify(paths)
  // The keys are the reasons.
  const reasons = (Object.keys(problems) as Reason[]).filter((reason) => text.includes(`/examples/${reason}"`))
  return Object.fromEntries(
    reasons.map((reason) => {
      const value = { type: `/problems/${reason}`, ...problems[reason], instance: '/the/path/asked/for' }
      return [reason, { summary: problems[reason].title, value }]
    }),
  )
}

const retryAfter = { description: 'Seconds to wait.', schema: { type: 'integer' } }
const rateLimit = {
  description:
    'The limit that is used up: its name, `r=0`, and in how many seconds to try again (`t`). What is left before that the platform does not tell.',
  schema: { type: 'string' },
  example: '"client";r=0;t=60',
}
const rateLimitPolicy = (limits: readonly Policy[]) => ({
  description: 'The limits that hold here: name, how many (`q`), in how many seconds (`w`).',
  schema: { type: 'string' },
  example: policyOf(...limits),
})
