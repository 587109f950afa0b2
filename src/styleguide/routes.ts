import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { problem } from '../http/problem.ts'
import { assemble } from '../questions/edition.ts'
import { current } from '../stories/stories.ts'
import { everyStory } from '../stories/story.ts'

/** Every component in every state, for whoever works on them: on this machine only, no page of the site. */
export const styleguide = new Hono<Env>()

const local = new Set(['localhost', '127.0.0.1', '[::1]'])

styleguide.get('/styleguide/:part?', everyStory, async (c) => {
  const [newest] = c.var.stories
  const quiz = newest && (await current(c.env, newest.id))?.quiz
  const assembled = quiz && assemble(quiz, { edition: 1, length: 10 })
  if (!local.has(new URL(c.req.url).hostname) || !quiz || !assembled?.ok) return problem(c, 'unknown-page')
  const { pageOf } = await import('./pages.tsx')
  const page = pageOf(c.req.param('part'), quiz, assembled.edition)
  if (!page) return problem(c, 'unknown-page')
  c.header('Cache-Control', 'no-store')
  return c.html(page)
})
