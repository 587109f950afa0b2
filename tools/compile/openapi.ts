import { writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { build } from 'esbuild'
import * as v from 'valibot'
import { dossierSchema } from '../../src/dossier/model.ts'
import { problemSchema } from '../../src/http/problem-schema.ts'
import {
  bankSchema,
  editionSchema,
  lengthSchema,
  questionSchema,
  questionsSchema,
  quizSchema,
  quizzesSchema,
  versionSchema,
} from '../../src/questions/schema.ts'
import { receiptSchema, resultSchema, statsSchema } from '../../src/results/schema.ts'

/** The refusals of the Worker, by reason. */
type Problems = Readonly<Record<string, Problem>>
type Problem = { status: number; title: string; detail: string }

/** Writes the description of the API (OpenAPI 3.1) to where it is served from as it is. */
export async function compileOpenApi(): Promise<void> {
  writeFileSync('static/openapi.json', JSON.stringify(openApi(await readProblems())))
}

/** The refusals stand beside the page that shows them, and Node does not read JSX. */
export async function readProblems(): Promise<Problems> {
  const { outputFiles } = await build({
    entryPoints: ['src/http/problem.tsx'],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  const { problems } = await import(`data:text/javascript;base64,${code}`)
  return problems
}

/** The description of the API, made from the schemas of what it takes and gives and from its refusals. */
export function openApi(problems: Problems) {
  const operation = operations(problems)
  return {
    openapi: '3.1.1',
    info: {
      title: 'Readout',
      version: '1',
      description:
        'Questions about news stories with two official versions, each traceable to who said what. Any site may read; results are counted once for each attempt.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: {
      '/api/quizzes': { get: operation('listQuizzes', 'Every story', 'Quizzes') },
      '/api/quizzes/{quiz}': {
        parameters: [quiz],
        get: operation('readDossier', 'A story’s dossier', 'DossierOfQuiz', ['unknown-quiz']),
      },
      '/api/quizzes/{quiz}/bank': {
        parameters: [quiz],
        get: operation('readBank', 'Every question about a story', 'Bank', ['unknown-quiz']),
      },
      '/api/quizzes/{quiz}/questions': {
        parameters: [quiz],
        get: {
          ...operation('readQuestions', 'One edition', 'Questions', ['unknown-quiz', ...form]),
          parameters: [query('edition', editionSchema, 1), query('length', lengthSchema, 10)],
        },
      },
      '/api/quizzes/{quiz}/results': {
        parameters: [quiz],
        post: {
          ...operation('sendResult', 'Count a finished quiz, once for each attempt', 'Receipt', sending),
          requestBody: { required: true, content: { 'application/json': { schema: reference('Result') } } },
        },
      },
      '/api/quizzes/{quiz}/stats': {
        parameters: [quiz],
        get: operation('readStats', 'How readers answered', 'Stats', ['unknown-quiz']),
      },
    },
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema)])),
    },
  }
}

const schemas = {
  Quizzes: quizzesSchema,
  DossierOfQuiz: v.strictObject({ quiz: quizSchema, version: versionSchema, dossier: dossierSchema }),
  Question: questionSchema,
  Bank: bankSchema,
  Questions: questionsSchema,
  Result: resultSchema,
  Receipt: receiptSchema,
  Stats: statsSchema,
  Problem: problemSchema,
}

const form = ['unknown-edition', 'unknown-length', 'dossier-too-thin'] as const
const sending = [
  'unknown-quiz',
  ...form,
  'malformed-body',
  'wrong-content-type',
  'body-too-large',
  'version-gone',
  'picks-too-few',
  'picks-too-many',
  'picks-out-of-range',
] as const

const reference = (name: keyof typeof schemas) => ({ $ref: `#/components/schemas/${name}` })

const quiz = { name: 'quiz', in: 'path', required: true, schema: jsonSchema(quizSchema), example: 'xi-putin-call' }

const query = (name: string, schema: v.GenericSchema, standard: number) => ({
  name,
  in: 'query',
  required: false,
  schema: { ...jsonSchema(schema), default: standard },
})

type Answer = keyof typeof schemas

const operations =
  (problems: Problems) =>
  (operationId: string, summary: string, answer: Answer, refused: readonly string[] = []) => {
    // Reasons of one status share a response.
    const byStatus = Map.groupBy(
      [...refused, 'wrong-method', 'unavailable'].map((reason) => ({ reason, ...found(problems, reason) })),
      ({ status }) => status,
    )
    const refusals = [...byStatus].map(([status, reasons]) => [
      status,
      {
        description: reasons.map(({ reason, title, detail }) => `${reason}: ${title}. ${detail}`).join(' '),
        content: {
          'application/problem+json': { schema: reference('Problem') },
          'text/html': { schema: { type: 'string' } },
        },
      },
    ])
    return {
      operationId,
      summary,
      responses: {
        200: { description: summary, content: { 'application/json': { schema: reference(answer) } } },
        ...Object.fromEntries(refusals),
      },
    }
  }

function found(problems: Problems, reason: string): Problem {
  const problem = problems[reason]
  if (!problem) throw new Error(`There is no refusal “${reason}” in src/http/problem.tsx.`)
  return problem
}

function jsonSchema(schema: v.GenericSchema): Record<string, unknown> {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'output',
    ignoreActions: ['trim', 'includes'],
  })
  return rest
}
