import { Hono } from 'hono'
import { type StoryEnv, story } from '../stories/story.ts'

/** Files for other places, and the page that leads to them. All of it is loaded on demand. */
export const takeAway = new Hono<StoryEnv>()

takeAway.get('/:quiz/take-away', story, async (c) => {
  const { answerPage } = await import('./answer-page.tsx')
  return answerPage(c)
})

takeAway.get('/api/quizzes/:quiz/export/:format', story, async (c) => {
  const { answerExport } = await import('./answer.ts')
  return answerExport(c, c.req.param('format'))
})
