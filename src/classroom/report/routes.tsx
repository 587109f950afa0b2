import { type Context, Hono } from 'hono'
import type { Env } from '../../env.ts'
import { addresses } from '../../http/addresses.ts'
import { csvFile, separatorFor } from '../../http/csv.ts'
import { problem } from '../../http/problem.ts'
import { fieldsOf, hasFormKey, markPrivate } from '../http/form.ts'
import { keepSecret, secretOf } from '../http/host-cookie.ts'
import { refuse } from '../http/refuse.ts'
import { reportCsv } from '../http/report-csv.ts'
import { sessionOf } from '../http/session-client.ts'
import { storyOfSession } from '../http/story-of-session.ts'
import { formKeyOf } from '../object/authentication.ts'
import type { Failure } from '../protocol/result.ts'
import { watchText } from '../view/text.ts'
import { DeletePage } from './delete-page.tsx'

/** The report’s pages, for a device whose cookie holds the host’s secret. */
export const reportPages = new Hono<Env>()

reportPages.get('/class/:code/report', async (c) => {
  markPrivate(c)
  const report = await sessionOf(c).report(secretOf(c))
  if (!report.ok) return refused(c, report)
  const { session } = report.value
  const dossier = await storyOfSession(c, session.quiz, session.version)
  const formKey = await formKeyOf(secretOf(c))
  const { ReportPage } = await import('./page.tsx')
  return c.html(<ReportPage {...{ report: report.value, formKey, site: new URL(c.req.url).host, dossier }} />)
})

reportPages.get('/class/:code/report.csv', async (c) => {
  markPrivate(c)
  const report = await sessionOf(c).report(secretOf(c))
  if (!report.ok) return refused(c, report)
  const table = reportCsv(report.value, separatorFor(c.req.header('Accept-Language')))
  return csvFile(c, `class-${report.value.session.code}`, byteOrderMark + table)
})

/** Asks once more. Only the page of this answer can send what deletes. */
reportPages.get('/class/:code/delete', async (c) => {
  markPrivate(c)
  const report = await sessionOf(c).report(secretOf(c))
  if (!report.ok) return refused(c, report)
  return c.html(<DeletePage code={report.value.session.code} formKey={await formKeyOf(secretOf(c))} />)
})

reportPages.post('/class/:code/delete', async (c) => {
  if (secretOf(c) && !(await hasFormKey(c, await fieldsOf(c)))) return problem(c, 'stale-page')
  const { code, destroy } = sessionOf(c)
  const deleted = await destroy(secretOf(c))
  if (!deleted.ok) return refused(c, deleted)
  if (code) keepSecret(c, code, '', 0)
  return c.redirect(`${addresses.classStart()}?deleted`, 303)
})

// Without it, spreadsheets take the file for one in their machine’s own code page. The API’s table, which programs read,
// does not have it.
const byteOrderMark = '\uFEFF'

function refused(c: Context<Env>, failure: Failure): Response | Promise<Response> {
  const { code } = sessionOf(c)
  return refuse(c, failure, code ? { back: { href: addresses.host(code), label: watchText.signIn } } : {})
}
