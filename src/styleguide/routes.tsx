import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { problem } from '../http/problem.ts'
import { assemble } from '../questions/edition.ts'
import { allQuizzes } from '../questions/quizzes.ts'
import { StyleguidePage } from './page.tsx'

/** Every component in every state, for whoever works on them: on this machine only, no page of the site. */
export const styleguide = new Hono<Env>()

const local = new Set(['localhost', '127.0.0.1', '[::1]'])

styleguide.get('/styleguide', (c) => {
  const [quiz] = allQuizzes()
  const assembled = quiz && assemble(quiz, { edition: 1, length: 10 })
  if (!local.has(new URL(c.req.url).hostname) || !quiz || !assembled?.ok) return problem(c, 'unknown-page')
  c.header('Cache-Control', 'no-store')
  return c.html(<StyleguidePage quiz={quiz} edition={assembled.edition} />)
})
