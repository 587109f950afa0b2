import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { clientOf } from '../http/limits.ts'
import { problem } from '../http/problem.ts'
import { smallBody } from '../http/small-body.ts'
import type { Answer } from './answer.ts'
import { startsTooOften } from './guesses.ts'
import { commandMessage } from './host-protocol.ts'
import { renameMessage, voteMessage } from './participant-protocol.ts'
import { type Created, joinBody } from './protocol.ts'
import { reportCsv } from './report-csv.ts'
import { createSession, roomOf } from './room.ts'

/** The classroom for programs: everything a session can do, over HTTP and over a socket. */
export const classroom = new Hono<Env>()

type Here = Context<Env, '/api/sessions/:code'>

const limit = smallBody(4096)

classroom.post('/api/sessions', limit, async (c) => {
  if (await startsTooOften(c.env, addressOf(c))) return problem(c, 'too-many-tries')
  const made = await createSession(c.env, await bodyOf(c))
  if (!made.ok) return problem(c, made.reason)
  const { code, secret } = made.session
  const full = (path: string): string => new URL(path, c.req.url).href
  const created: Created = {
    ...made.session,
    host: full(addresses.host(code, secret)),
    join: full(addresses.join(code)),
    screen: full(addresses.screen(code)),
  }
  c.header('Cache-Control', 'no-store')
  return c.json(created, 201)
})

classroom.get('/api/sessions/:code/socket', (c) => {
  if (c.req.header('Upgrade')?.toLowerCase() !== 'websocket') return problem(c, 'malformed')
  return room(c).socket(c.req.raw)
})

classroom.get('/api/sessions/:code', async (c) => answer(c, await room(c).info()))
classroom.get('/api/sessions/:code/nickname', async (c) => answer(c, await room(c).suggestName()))

classroom.post('/api/sessions/:code/participants', limit, async (c) => {
  const body = v.safeParse(joinBody, await bodyOf(c))
  return body.success ? answer(c, await room(c).join(body.output)) : problem(c, 'malformed')
})

classroom.get('/api/sessions/:code/participant', async (c) => answer(c, await room(c).participant(bearer(c), seq(c))))
classroom.get('/api/sessions/:code/host', async (c) => answer(c, await room(c).host(bearer(c), seq(c))))
classroom.get('/api/sessions/:code/screen', async (c) => answer(c, await room(c).screen(seq(c))))

classroom.post('/api/sessions/:code/votes', limit, async (c) => {
  const body = v.safeParse(voteMessage, await bodyOf(c))
  return body.success ? answer(c, await room(c).vote(bearer(c), body.output)) : problem(c, 'malformed')
})

classroom.post('/api/sessions/:code/name', limit, async (c) => {
  const body = v.safeParse(renameMessage, await bodyOf(c))
  return body.success ? answer(c, await room(c).rename(bearer(c), body.output)) : problem(c, 'malformed')
})

classroom.post('/api/sessions/:code/commands', limit, async (c) => {
  const body = v.safeParse(commandMessage, await bodyOf(c))
  return body.success ? answer(c, await room(c).command(bearer(c), body.output)) : problem(c, 'malformed')
})

classroom.get('/api/sessions/:code/report', async (c) => answer(c, await room(c).report(bearer(c))))

classroom.get('/api/sessions/:code/report.csv', async (c) => {
  const report = await room(c).report(bearer(c))
  if (!report.ok) return answer(c, report)
  c.header('Cache-Control', 'no-store')
  c.header('Content-Disposition', `attachment; filename="class-${report.value.session.code}.csv"`)
  return c.body(reportCsv(report.value), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
})

classroom.delete('/api/sessions/:code', async (c) => answer(c, await room(c).destroy(bearer(c))))

/** Where a request comes from, for counting wrong guesses; kept nowhere. */
export const addressOf = (c: Context<Env>): string => clientOf(c.req.header('CF-Connecting-IP'))

const room = (c: Here) => roomOf(c.env, c.req.param('code'), addressOf(c))

/** What was asked for, 204 where that is nothing (new), or a problem document. */
function answer<T>(c: Here, result: Answer<T>): Response | Promise<Response> {
  if (!result.ok) {
    const { reason, wait, ...members } = result.refused
    return problem(c, reason, { members, ...(wait && { wait }) })
  }
  c.header('Cache-Control', 'no-store')
  return result.value === null ? c.body(null, 204) : c.json(result.value)
}

const bearer = (c: Here): string => /^Bearer ([\w-]+)$/.exec(c.req.header('Authorization') ?? '')?.[1] ?? ''

const seq = (c: Here): number | undefined => {
  const text = c.req.query('seq') ?? ''
  return /^\d{1,16}$/.test(text) ? Number(text) : undefined
}

/** The body as JSON, or undefined, which fits no shape. */
async function bodyOf(c: Context<Env>): Promise<unknown> {
  try {
    return await c.req.json()
  } catch {
    return undefined
  }
}
