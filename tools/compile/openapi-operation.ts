import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'

/** The refusals of the Worker, by reason. */
export type Problems = Readonly<Record<string, Problem>>
type Problem = { status: number; title: string; detail: string }

/** What a successful request is answered with, by status. */
export type Answers = Readonly<Record<number, { description: string; [member: string]: unknown }>>

export type Operation = ReturnType<ReturnType<typeof operations>>

/**
 * Describes operations of an API that refuses with these problems, of this shape. `answer` names the schema of what comes with 200, or
 * gives the answers by status; `refused` names the reasons, besides those that any address may give.
 */
export const operations =
  (problems: Problems, shape = 'Problem') =>
  (operationId: string, summary: string, answer: string | Answers, refused: readonly string[] = []) => ({
    operationId,
    summary,
    responses: {
      ...(typeof answer === 'string' ? { 200: { description: summary, ...json(answer) } } : answer),
      ...refusals(problems, shape, [...refused, 'wrong-method', 'unavailable']),
    },
  })

/** The schema of this name among the document’s. */
export const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** Content that is JSON of the schema of this name. */
export const json = (name: string) => ({ content: { 'application/json': { schema: reference(name) } } })

/** A table for a spreadsheet. */
export const table: Answers = {
  200: { description: 'A table (RFC 4180)', content: { 'text/csv': { schema: { type: 'string' } } } },
}

type Schemas = Record<string, v.GenericSchema>

/** A valibot schema as JSON Schema: as what is given is shaped, or (`input`) as what is taken may be. */
export const jsonSchema = (schema: v.GenericSchema, typeMode: 'input' | 'output' = 'output') =>
  converted(schema, typeMode, {})

/** Schemas by name, each with references to the others where it holds them. */
export const jsonSchemas = (schemas: Schemas, typeMode: 'input' | 'output' = 'output') =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { [name]: _, ...others } = schemas
      return [name, converted(schema, typeMode, others)]
    }),
  )

function converted(schema: v.GenericSchema, typeMode: 'input' | 'output', definitions: Schemas) {
  const {
    $schema: _,
    $defs: __,
    ...rest
  } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode,
    ignoreActions: ['trim', 'includes'],
    definitions,
    overrideRef: ({ referenceId }) => reference(referenceId).$ref,
  })
  return rest
}

/** Reasons of one status share a response. */
function refusals(problems: Problems, shape: string, reasons: readonly string[]): Answers {
  const byStatus = Map.groupBy(
    reasons.map((reason) => ({ reason, ...found(problems, reason) })),
    ({ status }) => status,
  )
  return Object.fromEntries(
    [...byStatus].map(([status, found]) => [
      status,
      {
        description: found.map(({ reason, title, detail }) => `${reason}: ${title}. ${detail}`).join(' '),
        ...(status === 429 && { headers: { 'Retry-After': retryAfter } }),
        content: {
          'application/problem+json': { schema: reference(shape) },
          'text/html': { schema: { type: 'string' } },
        },
      },
    ]),
  )
}

const retryAfter = { description: 'Seconds to wait.', schema: { type: 'integer' } }

function found(problems: Problems, reason: string): Problem {
  const problem = problems[reason]
  if (!problem) throw new Error(`There is no refusal “${reason}” in src/http/problem.ts.`)
  return problem
}
