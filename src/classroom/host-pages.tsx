import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { type Extra, problem } from '../http/problem.ts'
import type { Bad } from './answer.ts'
import { commandOf } from './command.ts'
import { fieldsOf, forOneOnly } from './form-fields.ts'
import { forgetSecret, keepSecret, secretOf } from './host-cookie.ts'
import { HostDoorPage, HostPage } from './host-page.tsx'
import { commandMessage } from './host-protocol.ts'
import { hostText } from './host-text.ts'
import { reportCsv } from './report-csv.ts'
import { ReportPage } from './report-page.tsx'
import { roomOf } from './room.ts'
import { addressOf } from './routes.ts'

/** The host’s pages, for a device whose cookie holds the secret; any other is asked for it. */
export const hostPages = new Hono<Env>()

type Here = Context<Env, '/class/:code'>

hostPages.get('/class/:code', async (c) => {
  forOneOnly(c)
  const { code } = roomAt(c)
  const secret = secretOf(c)
  if (!code) return problem(c, 'unknown-session')
  if (!secret) return c.html(<HostDoorPage code={code} />)
  const host = await roomAt(c).host(secret)
  if (!host.ok) return turnedAway(c, code, secret, host)
  if (host.value === null) return problem(c, 'unavailable')
  const { origin, host: site } = new URL(c.req.url)
  const state = { snapshot: host.value, now: host.value.now, link: 'page', site } as const
  return c.html(<HostPage state={state} secret={secret} link={origin + addresses.host(code, secret)} />)
})

/** Either the secret, which lets this device lead, or one command of a page without script. */
hostPages.post('/class/:code', async (c) => {
  const { code } = roomAt(c)
  if (!code) return problem(c, 'unknown-session')
  const fields = await fieldsOf(c)
  return fields.secret === undefined ? obey(c, code, fields) : admit(c, code, fields.secret)
})

hostPages.get('/class/:code/report', async (c) => {
  forOneOnly(c)
  const report = await roomAt(c).report(secretOf(c))
  if (!report.ok) return notYours(c, report)
  return c.html(<ReportPage report={report.value} />)
})

hostPages.get('/class/:code/report.csv', async (c) => {
  forOneOnly(c)
  const report = await roomAt(c).report(secretOf(c))
  if (!report.ok) return notYours(c, report)
  c.header('Content-Disposition', `attachment; filename="class-${report.value.session.code}.csv"`)
  return c.body(byteOrderMark + reportCsv(report.value), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
})

hostPages.post('/class/:code/delete', async (c) => {
  const { code } = roomAt(c)
  const gone = await roomAt(c).destroy(secretOf(c))
  if (!gone.ok) return notYours(c, gone)
  if (code) forgetSecret(c, code)
  return c.redirect(`${addresses.classStart()}?deleted`, 303)
})

// Spreadsheets take a file that does not begin with it for one in the code page of their machine. The API’s table, which
// programs read, goes without.
const byteOrderMark = '\uFEFF'

const roomAt = (c: Here) => roomOf(c.env, c.req.param('code'), addressOf(c))

/** The report is asked for, because it outlasts the session. */
async function admit(c: Here, code: string, secret: string): Promise<Response> {
  forOneOnly(c)
  const report = await roomAt(c).report(secret)
  if (!report.ok && report.refused.reason !== 'wrong-secret') return refused(c, report)
  if (!report.ok) return c.html(<HostDoorPage code={code} notice={hostText.wrongKey} />, 403)
  keepSecret(c, code, secret, report.value.session.deleteAt)
  return c.redirect(addresses.host(code), 303)
}

async function obey(c: Here, code: string, fields: Record<string, string | undefined>): Promise<Response> {
  const message = v.safeParse(commandMessage, {
    type: 'command',
    id: crypto.randomUUID(),
    version: Number(fields.version),
    command: commandOf(fields),
  })
  const back = { back: { href: addresses.host(code), label: hostText.back } }
  if (!message.success) return problem(c, 'malformed', { ...back, detail: hostText.failed })
  const done = await roomAt(c).command(secretOf(c), message.output)
  return done.ok ? c.redirect(addresses.host(code), 303) : refused(c, done, back)
}

/** A session that is over for good still has its report. */
async function turnedAway(c: Here, code: string, secret: string, bad: Bad): Promise<Response> {
  if (bad.refused.reason === 'wrong-secret') return c.html(<HostDoorPage code={code} notice={hostText.wrongKey} />, 403)
  const report = await roomAt(c).report(secret)
  return report.ok ? c.redirect(addresses.report(code), 303) : refused(c, bad)
}

const notYours = (c: Here, bad: Bad): Response | Promise<Response> => {
  const { code } = roomAt(c)
  return refused(c, bad, code ? { back: { href: addresses.host(code), label: hostText.doorTitle } } : {})
}

const refused = (c: Here, { refused: { reason, wait } }: Bad, extra: Extra = {}): Response | Promise<Response> =>
  problem(c, reason, { ...extra, ...(wait && { wait }) })
