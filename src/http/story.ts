import { createMiddleware } from 'hono/factory'
import { problem } from './problem.ts'

/** Puts the story that `:quiz` in the address names into the context, or refuses. */
export const storyFrom = <Quiz>(find: (id: string) => Quiz | null) =>
  createMiddleware<{ Variables: { quiz: Quiz } }>(async function story(c, next) {
    const quiz = find(c.req.param('quiz') ?? '')
    if (!quiz) return problem(c, 'unknown-quiz')
    c.set('quiz', quiz)
    await next()
  })
