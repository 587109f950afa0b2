import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Env } from '../../env.ts'
import { addresses } from '../../http/addresses.ts'
import { cached, cachedJson } from '../../http/caching.ts'
import { problem } from '../../http/problem.tsx'
import { rateLimit } from '../../http/rate-limit.ts'
import { smallBody } from '../../http/small-body.ts'
import { allQuizzes, findQuiz } from '../../questions/quizzes.ts'
import { readDispute } from '../intake/dispute.ts'
import { health } from '../intake/health.ts'
import { backlogs, record, recordDispute } from '../intake/ledgers.ts'
import { readSubmission } from '../intake/submission.ts'
import { readTally } from '../record/snapshots.ts'
import { analysisDocument } from './analysis-document.ts'
import { statsDocument } from './stats-document.ts'
import { StatsPage } from './stats-page.tsx'
import { statsTable } from './stats-table.ts'
import { statsView } from './view.ts'

/** Keeping results, and what they say. */
export const results = new Hono<Env>()

// A widget in the tightest sandbox sends from no origin. There is no cookie or session that another site could ride on.
results.use(
  '/api/quizzes/:quiz/results',
  cors({ allowMethods: ['POST'], allowHeaders: ['Content-Type'], maxAge: 86_400 }),
)

// 15 answers take about 300 bytes.
const limit = smallBody(4096)

results.post('/api/quizzes/:quiz/results', rateLimit, limit, async (c) => {
  const quiz = findQuiz(c.req.param('quiz'))
  if (!quiz) return problem(c, 'unknown-quiz')
  if (!isJson(c)) return problem(c, 'wrong-content-type')
  const read = readSubmission(quiz, await c.req.text())
  if (!read.ok) return problem(c, read.reason)
  const receipt = await record(c.env, read.attempt)
  c.header('Cache-Control', 'no-store')
  return c.json(receipt)
})

results.post('/api/quizzes/:quiz/disputes', rateLimit, limit, async (c) => {
  const quiz = findQuiz(c.req.param('quiz'))
  if (!quiz) return problem(c, 'unknown-quiz')
  if (!isJson(c)) return problem(c, 'wrong-content-type')
  const read = readDispute(quiz, await c.req.text())
  if (!read.ok) return problem(c, read.reason)
  await recordDispute(c.env, quiz.dossier.id, read.dispute)
  c.header('Cache-Control', 'no-store')
  return c.json({ id: read.dispute.id, item: read.dispute.item })
})

results.get('/healthz', async (c) => {
  const quizzes = allQuizzes().map(({ dossier }) => dossier.id)
  const found = health(await backlogs(c.env, quizzes))
  c.header('Cache-Control', 'no-store')
  return c.json(found, found.status === 'ok' ? 200 : 503)
})

// As fresh as KV lets it be; a reload by a person asks again anyway.
const fresh = 15

results.get('/api/quizzes/:quiz/stats', cors(), async (c) => {
  const quiz = findQuiz(c.req.param('quiz'))
  if (!quiz) return problem(c, 'unknown-quiz')
  return cachedJson(c, fresh, statsDocument(quiz, await readTally(c.env, quiz)))
})

results.get('/api/quizzes/:quiz/analysis', cors(), async (c) => {
  const quiz = findQuiz(c.req.param('quiz'))
  if (!quiz) return problem(c, 'unknown-quiz')
  return cachedJson(c, fresh, analysisDocument(quiz, await readTally(c.env, quiz)))
})

results.get('/api/quizzes/:quiz/stats.csv', cors(), async (c) => {
  const quiz = findQuiz(c.req.param('quiz'))
  if (!quiz) return problem(c, 'unknown-quiz')
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="${quiz.dossier.id}-results.csv"`)
  c.header('Cache-Control', `public, max-age=${fresh}`)
  return c.body(statsTable(await readTally(c.env, quiz)))
})

results.get('/:quiz/stats', async (c) => {
  const quiz = findQuiz(c.req.param('quiz'))
  if (!quiz) return problem(c, 'unknown-quiz')
  const view = statsView(quiz, await readTally(c.env, quiz))
  const url = new URL(addresses.stats(quiz.dossier.id), c.req.url).href
  return cached(c, fresh, <StatsPage dossier={quiz.dossier} view={view} url={url} />)
})

const isJson = (c: Context<Env>): boolean => /^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')
