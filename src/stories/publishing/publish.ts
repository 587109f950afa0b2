import type { Env } from '../../env.ts'
import { entryOf } from '../entry.ts'
import { publisherName, versionKey } from '../keys.ts'
import type { Moved } from '../move.ts'
import type { Publication } from './publication.ts'

type Published = Moved | { ok: false; reason: 'other-version' }
type Bindings = Pick<Env['Bindings'], 'PUBLISHER' | 'STORIES'>

/** The one object that moves the index. */
export const publisher = ({ PUBLISHER }: Bindings) => PUBLISHER.getByName(publisherName)

/** Writes the version, if one is given, then moves the index, then deletes what the move forgets. */
export async function publish(env: Bindings, { move, version }: Publication): Promise<Published> {
  const { id } = move.entry
  const entry = { ...move.entry }
  if (version) {
    const { quiz, format } = version
    const isPresent = quiz?.version === entry.version
    const fits = format === 1 && quiz?.dossier?.id === id && (isPresent || quiz.version === move.keep?.version)
    if (!fits) return { ok: false, reason: 'other-version' }
    // Before the index moves, so that no reader is ever led to a version that is not there.
    await env.STORIES.put(versionKey(id, quiz.version), JSON.stringify(version))
    if (isPresent) Object.assign(entry, entryOf(quiz))
  }
  const result = await publisher(env).move({ ...move, entry })
  // After the index has moved, so that it never names what is gone.
  if (result.ok && move.forget && move.forget !== entry.version) await env.STORIES.delete(versionKey(id, move.forget))
  return result
}
