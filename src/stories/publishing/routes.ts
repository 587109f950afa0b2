import { Hono } from 'hono'
import type { Env } from '../../env.ts'
import { parsedJson } from '../../http/parsed-json.ts'
import { problem } from '../../http/problem.ts'
import { publishKey } from '../../http/publish-key.ts'
import { versionKey } from '../keys.ts'
import type { Publication } from './publication.ts'
import { publish, publisher } from './publish.ts'

/** How a deployed Worker is given stories; for `npm run story`, which holds the operator’s key. */
export const publishing = new Hono<Env>()

// KV takes 25 MiB.
const largest = 24 * 1024 * 1024

publishing.get('/api/publishing', publishKey, async (c) => c.json(await publisher(c.env).index()))

publishing.get('/api/publishing/:quiz/:version', publishKey, async (c) => {
  const { quiz, version } = c.req.param()
  const { stories } = await publisher(c.env).index()
  const isKept = stories.some(({ id, versions }) => id === quiz && versions.some((kept) => kept.version === version))
  const text = isKept ? await c.env.STORIES.get(versionKey(quiz, version)) : null
  return text === null ? problem(c, 'version-gone') : c.body(text, 200, { 'Content-Type': 'application/json' })
})

publishing.post('/api/publishing', publishKey, async (c) => {
  const text = await c.req.text()
  if (text.length > largest) return problem(c, 'body-too-large', { detail: 'A version may have 24 MB.' })
  // Sent by `npm run story`, under a key, from what the build has proved.
  const sent = parsedJson(text) as Publication | undefined
  if (!sent?.move?.entry?.id || (sent.version && !sent.version.quiz?.dossier))
    return problem(c, 'malformed', { detail: 'Send a move, and the version that it needs.' })
  const { move, version } = sent
  const unsigned =
    version?.quiz?.version === move.entry.version ? await c.env.DESK.getByName('desk').toBeSigned(version.quiz) : 0
  if (unsigned > 0) return problem(c, 'unsigned', { members: { unsigned } })
  const result = await publish(c.env, sent)
  if (result.ok) return c.json(result)
  if (result.reason === 'story-moved') return problem(c, result.reason, { members: { present: result.present } })
  return problem(c, 'malformed', { detail: 'The version is not the one that the move names.' })
})
