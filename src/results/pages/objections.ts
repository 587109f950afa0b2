import { Hono } from 'hono'
import type { Env } from '../../env.ts'
import { parsedJson } from '../../http/parsed-json.ts'
import { problem } from '../../http/problem.ts'
import { publishKey } from '../../http/publish-key.ts'
import { smallBody } from '../../http/small-body.ts'
import { storyEvenWithdrawn } from '../../stories/story.ts'
import { recordLook } from '../intake/ledgers.ts'
import { readTally } from './read-tally.ts'

/** What an editor is told of objections, and where an editor says that they have been looked at. Needs the operator’s key. */
export const objections = new Hono<Env>()

objections.get('/api/quizzes/:quiz/disputes', publishKey, storyEvenWithdrawn, async (c) => {
  const { disputes, looked } = await readTally(c.env, c.var.quiz)
  return c.json({ version: c.var.quiz.version, disputes, looked })
})

/** From now on the objections that have come to this question so far are shown. */
objections.post('/api/quizzes/:quiz/disputes/looked', publishKey, smallBody(4096), storyEvenWithdrawn, async (c) => {
  const { dossier, version, bank } = c.var.quiz
  // Sent by `npm run story`, under a key.
  const sent = parsedJson(await c.req.text()) as { item?: unknown } | undefined
  const item = bank.find(({ id }) => id === sent?.item)?.id
  if (item === undefined) return problem(c, 'unknown-item')
  await recordLook(c.env, dossier.id, { id: crypto.randomUUID(), version, item })
  return c.json({ version, item })
})
