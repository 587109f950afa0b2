import { Hono } from 'hono'
import type { Env } from '../../env.ts'
import { story } from '../../stories/story.ts'

/** What the results say: as a page, as JSON and as a table. What answers is loaded on demand. */
export const stats = new Hono<Env>()

const answers = () => import('./answers.tsx')

stats.get('/api/quizzes/:quiz/stats', story, async (c) => (await answers()).answerStats(c))

stats.get('/api/quizzes/:quiz/analysis', story, async (c) => (await answers()).answerAnalysis(c))

stats.get('/api/quizzes/:quiz/stats.csv', story, async (c) => (await answers()).answerTable(c))

stats.get('/:quiz/stats', story, async (c) => (await answers()).answerPage(c))
