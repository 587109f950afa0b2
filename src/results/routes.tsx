import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Env } from '../env.ts'
import { cachedJson } from '../http/caching.ts'
import { problem } from '../http/problem.tsx'
import { smallBody } from '../http/small-body.ts'
import { findQuiz } from '../questions/quizzes.ts'
import { readTally } from './read.ts'
import { record } from './record.ts'
import { statsDocument } from './stats.ts'
import { readSubmission } from './submission.ts'

/** Keeping results, and what they say. */
export const results = new Hono<Env>()

// A widget in the tightest sandbox sends from no origin. There is no cookie or session that another site could ride on.
results.use(
  '/api/quizzes/:quiz/results',
  cors({ allowMethods: ['POST'], allowHeaders: ['Content-Type'], maxAge: 86_400 }),
)

// 15 answers take about 300 bytes.
const limit = smallBody(4096)

results.post('/api/quizzes/:quiz/results', limit, async (c) => {
  const quiz = findQuiz(c.req.param('quiz'))
  if (!quiz) return problem(c, 'unknown-quiz')
  if (!isJson(c)) return problem(c, 'wrong-content-type')
  const read = readSubmission(quiz, await c.req.text())
  if (!read.ok) return problem(c, read.reason)
  const receipt = await record(c.env, read.attempt)
  c.header('Cache-Control', 'no-store')
  return c.json(receipt)
})

// As fresh as KV lets it be; a reload by a person asks again anyway.
const fresh = 15

results.get('/api/quizzes/:quiz/stats', cors(), async (c) => {
  const quiz = findQuiz(c.req.param('quiz'))
  if (!quiz) return problem(c, 'unknown-quiz')
  return cachedJson(c, fresh, statsDocument(quiz, await readTally(c.env, quiz)))
})

const isJson = (c: Context<Env>): boolean => /^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')
