import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Env } from '../../env.ts'
import { addresses } from '../../http/addresses.ts'
import { exceeded, networksOf, policyOf } from '../../http/limits.ts'
import { parsedJson } from '../../http/parsed-json.ts'
import { problem, problems } from '../../http/problem.ts'
import { rateLimit, senderOf } from '../../http/rate-limit.ts'
import { smallBody } from '../../http/small-body.ts'
import { writePicks } from '../../quiz/picks.ts'
import { readAnswers } from '../../quiz/request.ts'
import { quizText } from '../../quiz/text.ts'
import { answeredVersion, everyStory, story, storyEvenWithdrawn } from '../../stories/story.ts'
import { health } from './health.ts'
import { type Attempt, backlogs, type LedgerBindings, record, recordDispute } from './ledgers.ts'
import { readAttempt, readDispute, readSubmission, versionIn } from './requests.ts'

/** Takes results and disputes in, and tells how the ledgers that store them are. */
export const intake = new Hono<Env>()

// 15 answers take about 300 bytes as JSON, and less as a form.
const small = smallBody(4096)

// A widget in the tightest sandbox sends from no origin. There is no cookie or session that another site could ride on.
intake.use(
  '/api/quizzes/:quiz/results',
  cors({
    allowMethods: ['POST'],
    allowHeaders: ['Content-Type'],
    exposeHeaders: ['RateLimit', 'RateLimit-Policy', 'Retry-After'],
    maxAge: 86_400,
  }),
)

intake.post('/api/quizzes/:quiz/results', rateLimit, small, storyEvenWithdrawn, async (c) => {
  if (!isOfType(c, 'application/json')) return problem(c, 'wrong-content-type')
  const body = parsedJson(await c.req.text())
  const read = readSubmission(await answeredVersion(c, versionIn(body)), body)
  if (!read.ok) return problem(c, read.reason)
  const receipt = await record(c.env, read.attempt, networks(c))
  if (receipt === 'different-attempt') return problem(c, receipt)
  c.header('Cache-Control', 'no-store')
  return c.json(receipt)
})

/**
 * The finish without script: counted under the id that its page was given, then shown at an address that may be reloaded.
 * Nothing else holds the answers, so a refusal that passes gives them back on a page that sends them again.
 */
intake.post('/:quiz/result', small, storyEvenWithdrawn, async (c) => {
  c.header('RateLimit-Policy', policyOf('client', 'quiz'))
  const usedUp = await exceeded(c.env, senderOf(c))
  if (!isOfType(c, 'application/x-www-form-urlencoded'))
    return usedUp
      ? problem(c, 'too-many-requests', { limit: usedUp })
      : problem(c, 'wrong-content-type', { detail: quizText.sendForm })
  const fields = Object.fromEntries(new URLSearchParams(await c.req.text()))
  const quiz = await answeredVersion(c, fields.version)
  const read = readAnswers(quiz, fields)
  if (!read.ok) {
    const href = addresses.quiz(quiz.dossier.id, read.form ?? { edition: 1, length: 10 })
    const detail = read.unanswered && { detail: quizText.unanswered(read.unanswered) }
    return problem(c, read.reason, { back: { href, label: quizText.back }, ...detail })
  }
  const { edition, picks } = read
  const attempt = readAttempt(fields.attempt) ?? crypto.randomUUID()
  const result = addresses.result(edition.quiz, edition, writePicks(picks))
  const refused = usedUp
    ? 'too-many-requests'
    : await recorded(c.env, { attempt, edition, picks, ms: null }, networks(c))
  if (!refused) return c.redirect(result, 303)
  const { SendAgainPage } = await import('./send-again-page.tsx')
  const answers = Object.fromEntries(picks.map((pick, i) => [`q${i + 1}`, String(pick)]))
  const form = { version: quiz.version, edition: String(edition.edition), length: String(edition.length), attempt }
  const page = { action: addresses.finish(edition.quiz), fields: { ...form, ...answers }, result }
  const detail = quizText.keptHere(problems[refused].detail)
  const limit = usedUp && { limit: usedUp }
  return problem(c, refused, { detail, ...limit, page: (words) => SendAgainPage({ words, ...page }) })
})

/** Why the form could not be counted, or null. */
async function recorded(env: LedgerBindings, attempt: Attempt, networks: string[]): Promise<'unavailable' | null> {
  try {
    await record(env, attempt, networks)
    return null
  } catch (error) {
    console.error(error)
    return 'unavailable'
  }
}

intake.post('/api/quizzes/:quiz/disputes', rateLimit, small, story, async (c) => {
  if (!isOfType(c, 'application/json')) return problem(c, 'wrong-content-type')
  const body = parsedJson(await c.req.text())
  const quiz = await answeredVersion(c, versionIn(body))
  const read = readDispute(quiz, body)
  if (!read.ok) return problem(c, read.reason)
  await recordDispute(c.env, quiz.dossier.id, read.dispute, networks(c))
  c.header('Cache-Control', 'no-store')
  return c.json({ id: read.dispute.id, item: read.dispute.item })
})

intake.get('/healthz', everyStory, async (c) => {
  const quizzes = [...c.var.stories, ...c.var.withdrawn].map(({ id }) => id)
  const found = health(await backlogs(c.env, quizzes))
  c.header('Cache-Control', 'no-store')
  return c.json(found, found.status === 'ok' ? 200 : 503)
})

/** The address itself goes no further than this. */
const networks = (c: Context): string[] => networksOf(c.req.header('CF-Connecting-IP'))

const isOfType = (c: Context, type: string): boolean =>
  (c.req.header('Content-Type') ?? '').toLowerCase().split(';')[0]?.trim() === type
