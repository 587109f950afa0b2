import { type Context, Hono } from 'hono'
import type { Env } from '../../env.ts'
import { addresses } from '../../http/addresses.ts'
import { cached, cachedJson } from '../../http/caching.ts'
import { csvFile } from '../../http/csv.ts'
import { storyPicture } from '../../stories/picture.ts'
import { type StoryEnv, story } from '../../stories/story.ts'
import { analysisDocument, statsDocument } from './documents.ts'
import { readOthers } from './read-others.ts'
import { readTally } from './read-tally.ts'
import { StatsPage } from './stats-page.tsx'
import { statsTable } from './stats-table.ts'
import { statsView } from './view.ts'

/** What the results say: as a page, as JSON and as a table. */
export const stats = new Hono<Env>()

// Seconds: as fresh as KV lets it be; a reload by a person asks again anyway.
const fresh = 15

stats.get('/api/quizzes/:quiz/stats', story, async (c) =>
  cachedJson(c, fresh, statsDocument(c.var.quiz, ...(await read(c)))),
)

stats.get('/api/quizzes/:quiz/analysis', story, async (c) =>
  cachedJson(c, fresh, analysisDocument(c.var.quiz, await readTally(c.env, c.var.quiz))),
)

stats.get('/api/quizzes/:quiz/stats.csv', story, async (c) => {
  c.header('Cache-Control', `public, max-age=${fresh}`)
  return csvFile(c, `${c.var.quiz.dossier.id}-results`, statsTable(...(await read(c))))
})

stats.get('/:quiz/stats', story, async (c) => {
  const { quiz } = c.var
  const view = statsView(quiz, ...(await read(c)))
  const url = new URL(addresses.stats(quiz.dossier.id), c.req.url).href
  return cached(c, fresh, <StatsPage dossier={quiz.dossier} view={view} url={url} {...storyPicture(c.var.entry)} />)
})

const read = ({ env, var: { quiz, entry } }: Context<StoryEnv>) =>
  Promise.all([readTally(env, quiz), readOthers(env, quiz, entry)])
