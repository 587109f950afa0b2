import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import validator from '@learninglocker/xapi-validation'
import { afterAll, beforeAll } from 'vitest'
import type { Statement } from '../../src/exports/statements.ts'

/** What a learning record store was asked, and what it has stored. */
type Asked = { method: string; path: string; query: URLSearchParams; headers: IncomingMessage['headers'] }

// CommonJS, which comes as it is or within `default`.
const validate = (validator as { default?: typeof validator }).default ?? validator

/** What Learning Locker’s validator of xAPI finds in a statement. */
export const statementFaults = (statement: unknown): string[] =>
  validate(statement).map((warning) => JSON.stringify(warning))

/**
 * A learning record store of another site for one test file, as far as content needs one. `answers` has what it says to what
 * is read from it, by path; everything else is not there.
 */
export function recordStore() {
  const asked: Asked[] = []
  const stored: Statement[] = []
  const answers = new Map<string, unknown>()
  let refusals = 0
  let server: Server
  const cors = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Experience-API-Version',
    'Access-Control-Allow-Methods': 'GET, POST, PUT',
  }
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
      const { method = '', headers } = request
      let body = ''
      for await (const chunk of request) body += chunk
      if (method === 'OPTIONS') return void response.writeHead(204, cors).end()
      asked.push({ method, path, query, headers })
      const isStatements = path.endsWith('/statements')
      if (isStatements && method !== 'GET' && refusals-- > 0) return void response.writeHead(503, cors).end()
      if (isStatements && method !== 'GET') stored.push(...[JSON.parse(body)].flat())
      const answer = isStatements && method !== 'GET' ? [] : answers.get(path)
      response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json', ...cors })
      response.end(answer === undefined ? '' : JSON.stringify(answer))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })
  afterAll(() => server?.close())

  return {
    asked,
    stored,
    answers,
    address: (path: string): string => `http://localhost:${(server.address() as AddressInfo).port}${path}`,
    /** Answers the next so many sendings of statements with an error. */
    refuse: (times: number): void => {
      refusals = times
    },
    forget(): void {
      asked.length = 0
      stored.length = 0
      refusals = 0
    },
  }
}
