import { writeFileSync } from 'node:fs'
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
import {
  analysisSchema,
  disputeReceiptSchema,
  disputeSchema,
  receiptSchema,
  resultSchema,
  statsSchema,
} from '../../src/results/schema.ts'
import { jsonSchema, jsonSchemas, operations, type Problems, reference, table } from './openapi-operation.ts'
import { sessionAnswers, sessionBodies, sessionPaths, sessionSecurity, sessionTag } from './openapi-sessions.ts'

/** Writes the description of the API (OpenAPI 3.1) to where it is served from as it is. */
export async function compileOpenApi(): Promise<void> {
  writeFileSync('static/openapi.json', JSON.stringify(openApi(await readProblems())))
}

/** The refusals stand beside the page that shows them, and Node does not read JSX. */
export async function readProblems(): Promise<Problems> {
  const { outputFiles } = await build({
    entryPoints: ['src/http/problem.ts'],
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
        'Questions about news stories with two official versions, each traceable to who said what. Any site may read; results are counted once for each attempt. Class sessions are for clients that are no other site’s page.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [sessionTag],
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
      '/api/quizzes/{quiz}/disputes': {
        parameters: [quiz],
        post: {
          ...operation('disputeQuestion', 'Object to a question, once for each id', 'DisputeReceipt', disputing),
          requestBody: { required: true, content: { 'application/json': { schema: reference('Dispute') } } },
        },
      },
      '/api/quizzes/{quiz}/stats': {
        parameters: [quiz],
        get: operation('readStats', 'How readers answered', 'Stats', ['unknown-quiz']),
      },
      '/api/quizzes/{quiz}/stats.csv': {
        parameters: [quiz],
        get: operation('readStatsTable', 'How readers answered, as a table', table, ['unknown-quiz']),
      },
      '/api/quizzes/{quiz}/analysis': {
        parameters: [quiz],
        get: operation('readAnalysis', 'What answers say about the questions', 'Analysis', ['unknown-quiz']),
      },
      ...sessionPaths(operations(problems, 'SessionProblem')),
    },
    components: {
      schemas: { ...jsonSchemas({ ...schemas, ...sessionAnswers }), ...jsonSchemas(sessionBodies, 'input') },
      securitySchemes: sessionSecurity,
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
  Dispute: disputeSchema,
  DisputeReceipt: disputeReceiptSchema,
  Stats: statsSchema,
  Analysis: analysisSchema,
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
  'too-many-requests',
] as const
const disputing = [
  'unknown-quiz',
  'malformed-dispute',
  'wrong-content-type',
  'body-too-large',
  'version-gone',
  'unknown-item',
  'unknown-dispute-reason',
  'too-many-requests',
] as const

const quiz = { name: 'quiz', in: 'path', required: true, schema: jsonSchema(quizSchema), example: 'xi-putin-call' }

const query = (name: string, schema: v.GenericSchema, standard: number) => ({
  name,
  in: 'query',
  required: false,
  schema: { ...jsonSchema(schema), default: standard },
})
