import { Hono } from 'hono'
import type { Env } from '../../env.ts'
import { parsedJson } from '../../http/parsed-json.ts'
import { problem } from '../../http/problem.ts'
import { publishKey } from '../../http/publish-key.ts'
import { entryOf } from '../entry.ts'
import { publisherName, versionKey } from '../keys.ts'
import type { Publication } from './publication.ts'

/** How a deployed Worker is given stories; for `npm run story`, which holds the operator’s key. */
export const publishing = new Hono<Env>()

// KV takes 25 MiB.
const largest = 24 * 1024 * 1024

const publisher = ({ PUBLISHER }: Env['Bindings']) => PUBLISHER.getByName(publisherName)

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
  if (!sent?.move?.entry?.id) return problem(c, 'malformed', { detail: 'Send a move, and the version that it needs.' })
  const { move, version } = sent
  const { id } = move.entry
  if (version) {
    const { quiz, format } = version
    const isPresent = quiz?.version === move.entry.version
    const fits = format === 1 && quiz?.dossier?.id === id && (isPresent || quiz.version === move.keep?.version)
    if (!fits) return problem(c, 'malformed', { detail: 'The version is not the one that the move names.' })
    // Before the index moves, so that no reader is ever led to a version that is not there.
    await c.env.STORIES.put(versionKey(id, quiz.version), JSON.stringify(version))
    if (isPresent) Object.assign(move.entry, entryOf(quiz))
  }
  const result = await publisher(c.env).move(move)
  // After the index has moved, so that it never names what is gone.
  if (result.ok && move.forget && move.forget !== move.entry.version)
    await c.env.STORIES.delete(versionKey(id, move.forget))
  return result.ok ? c.json(result) : problem(c, result.reason, { members: { present: result.present } })
})
