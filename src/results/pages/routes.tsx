import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Env } from '../../env.ts'
import { addresses } from '../../http/addresses.ts'
import { cached, cachedJson } from '../../http/caching.ts'
import { csvFile } from '../../http/csv.ts'
import type { Quiz } from '../../questions/model.ts'
import { storyPicture } from '../../stories/picture.ts'
import { story } from '../../stories/story.ts'
import { noLongerAsked } from '../statistics/earlier.ts'
import { analysisDocument, statsDocument } from './documents.ts'
import { readEarlier, readTally } from './read-tally.ts'
import { StatsPage } from './stats-page.tsx'
import { statsTable } from './stats-table.ts'
import { statsView } from './view.ts'

/** What the results say: as a page, as JSON and as a table. */
export const stats = new Hono<Env>()

// Seconds: as fresh as KV lets it be; a reload by a person asks again anyway.
const fresh = 15

stats.get('/api/quizzes/:quiz/stats', cors(), story, async (c) =>
  cachedJson(c, fresh, statsDocument(c.var.quiz, ...(await read(c.env, c.var.quiz)))),
)

stats.get('/api/quizzes/:quiz/analysis', cors(), story, async (c) =>
  cachedJson(c, fresh, analysisDocument(c.var.quiz, await readTally(c.env, c.var.quiz))),
)

stats.get('/api/quizzes/:quiz/stats.csv', cors(), story, async (c) => {
  c.header('Cache-Control', `public, max-age=${fresh}`)
  const [tally, earlier] = await read(c.env, c.var.quiz)
  return csvFile(c, `${c.var.quiz.dossier.id}-results`, statsTable(tally, noLongerAsked(earlier, c.var.quiz.bank)))
})

stats.get('/:quiz/stats', story, async (c) => {
  const { quiz } = c.var
  const view = statsView(quiz, ...(await read(c.env, quiz)))
  const url = new URL(addresses.stats(quiz.dossier.id), c.req.url).href
  return cached(c, fresh, <StatsPage dossier={quiz.dossier} view={view} url={url} {...storyPicture(c.var.entry)} />)
})

const read = (env: Env['Bindings'], quiz: Quiz) => Promise.all([readTally(env, quiz), readEarlier(env, quiz)])
