import type { Context } from 'hono'
import { addresses } from '../../http/addresses.ts'
import { cached, cachedJson } from '../../http/caching.ts'
import { csvFile } from '../../http/csv.ts'
import { storyPicture } from '../../stories/picture.ts'
import type { StoryEnv } from '../../stories/story.ts'
import { analysisDocument, statsDocument } from './documents.ts'
import { readOthers } from './read-others.ts'
import { readTally } from './read-tally.ts'
import { StatsPage } from './stats-page.tsx'
import { statsTable } from './stats-table.ts'
import { statsView } from './view.ts'

// Loaded on demand: a reader of statistics comes after many readers of the quiz.

// Seconds: as fresh as KV lets it be; a reload by a person asks again anyway.
const fresh = 15

export const answerStats = async (c: Context<StoryEnv>) =>
  cachedJson(c, fresh, statsDocument(c.var.quiz, ...(await read(c))))

export const answerAnalysis = async (c: Context<StoryEnv>) =>
  cachedJson(c, fresh, analysisDocument(c.var.quiz, await readTally(c.env, c.var.quiz)))

export async function answerTable(c: Context<StoryEnv>) {
  c.header('Cache-Control', `public, max-age=${fresh}`)
  return csvFile(c, `${c.var.quiz.dossier.id}-results`, statsTable(...(await read(c))))
}

export async function answerPage(c: Context<StoryEnv>) {
  const { quiz } = c.var
  const view = statsView(quiz, ...(await read(c)))
  const url = new URL(addresses.stats(quiz.dossier.id), c.req.url).href
  return cached(c, fresh, <StatsPage dossier={quiz.dossier} view={view} url={url} {...storyPicture(c.var.entry)} />)
}

const read = ({ env, var: { quiz, entry } }: Context<StoryEnv>) =>
  Promise.all([readTally(env, quiz), readOthers(env, quiz, entry)])
