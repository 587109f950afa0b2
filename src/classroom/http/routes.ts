import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Env } from '../../env.ts'
import { addresses } from '../../http/addresses.ts'
import { csvFile } from '../../http/csv.ts'
import { policyOf } from '../../http/limits.ts'
import { parsedJson } from '../../http/parsed-json.ts'
import { problem } from '../../http/problem.ts'
import { smallBody } from '../../http/small-body.ts'
import { screenKeyOf } from '../object/authentication.ts'
import { commandMessage } from '../protocol/host.ts'
import { type Created, idsIn, joinBody } from '../protocol/messages.ts'
import { renameMessage, voteMessage } from '../protocol/participant.ts'
import type { Result } from '../protocol/result.ts'
import { createSession } from './create-session.ts'
import { refuse } from './refuse.ts'
import { reportCsv } from './report-csv.ts'
import { sessionOf, starterOf } from './session-client.ts'
import { startRefused } from './start-refused.ts'

/** The classroom’s API: everything that a session can do, over HTTP and over a socket. */
export const classroomApi = new Hono<Env>()

type Request = Context<Env, '/api/sessions/:code'>

const limit = smallBody(4096)

classroomApi.post('/api/sessions', limit, async (c) => {
  c.header('RateLimit-Policy', policyOf('attempts'))
  const starter = starterOf(c)
  const refused = await startRefused(c.env, c, starter, bearer(c))
  if (refused) return problem(c, refused.reason, refused)
  const made = await createSession(c.env, await bodyOf(c), starter)
  if (!made.ok) return problem(c, made.reason)
  const { code, secret } = made.session
  const full = (path: string): string => new URL(path, c.req.url).href
  const created: Created = {
    ...made.session,
    host: full(addresses.host(code, secret)),
    join: full(addresses.join(code)),
    projector: full(addresses.projector(code, await screenKeyOf(secret))),
  }
  c.header('Cache-Control', 'no-store')
  return c.json(created, 201)
})

classroomApi.get('/api/sessions/:code/socket', (c) => {
  if (c.req.header('Upgrade')?.toLowerCase() !== 'websocket') return problem(c, 'malformed')
  return sessionOf(c).socket(c.req.raw)
})

classroomApi.get('/api/sessions/:code', async (c) => answer(c, await sessionOf(c).info()))
classroomApi.delete('/api/sessions/:code', async (c) => answer(c, await sessionOf(c).destroy(bearer(c))))

get('nickname', (c) => sessionOf(c).suggestName())
poll('participant', (c, seq) => sessionOf(c).participant(bearer(c), seq))
poll('host', (c, seq) => sessionOf(c).host(bearer(c), seq))
poll('projector', (c, seq) => sessionOf(c).projector(bearer(c), seq))
get('report', (c) => sessionOf(c).report(bearer(c)))

post('participants', joinBody, (c, body) => sessionOf(c).join(body))
post('votes', voteMessage, (c, vote) => sessionOf(c).send('participant', bearer(c), vote))
post('name', renameMessage, (c, name) => sessionOf(c).send('participant', bearer(c), name))
post('commands', commandMessage, (c, command) => sessionOf(c).send('host', bearer(c), command))

classroomApi.get('/api/sessions/:code/report.csv', async (c) => {
  const report = await sessionOf(c).report(bearer(c))
  if (!report.ok) return answer(c, report)
  c.header('Cache-Control', 'no-store')
  return csvFile(c, `class-${report.value.session.code}`, reportCsv(report.value))
})

function get<T>(part: string, call: (c: Request) => Promise<Result<T>>): void {
  classroomApi.get(`/api/sessions/:code/${part}`, async (c) => answer(c, await call(c)))
}

/** `seq` may be left out. What is no whole number is refused, because its sender would get a whole snapshot each time. */
function poll<T>(part: string, call: (c: Request, seq?: number) => Promise<Result<T>>): void {
  classroomApi.get(`/api/sessions/:code/${part}`, async (c) => {
    const seq = c.req.query('seq')
    if (seq !== undefined && !/^-?\d{1,16}$/.test(seq)) return problem(c, 'malformed-seq')
    return answer(c, await call(c, seq === undefined ? undefined : Number(seq)))
  })
}

function post<Schema extends v.GenericSchema, T>(
  part: string,
  schema: Schema,
  call: (c: Request, body: v.InferOutput<Schema>) => Promise<Result<T>>,
): void {
  classroomApi.post(`/api/sessions/:code/${part}`, limit, async (c) => {
    const sent = await bodyOf(c)
    const body = v.safeParse(schema, sent)
    return body.success ? answer(c, await call(c, body.output)) : problem(c, 'malformed', { members: idsIn(sent) })
  })
}

/** The value as JSON, 204 if there is none or nothing new, or a problem document. */
function answer<T>(c: Request, result: Result<T>): Response | Promise<Response> {
  if (!result.ok) {
    const { reason: _, wait: __, limit: ___, ...members } = result.refused
    return refuse(c, result, { members })
  }
  c.header('Cache-Control', 'no-store')
  // The server sets the pace of clients that poll.
  if (result.wait) c.header('Retry-After', String(result.wait))
  return result.value === null ? c.body(null, 204) : c.json(result.value)
}

const bearer = (c: Request): string => /^Bearer ([\w-]+)$/.exec(c.req.header('Authorization') ?? '')?.[1] ?? ''

const bodyOf = async (c: Context<Env>): Promise<unknown> => parsedJson(await c.req.text())
