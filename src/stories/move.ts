import type { Entry, Index } from './model.ts'

/** One step of the index: this story has this entry from now on. */
export type Move = {
  entry: Omit<Entry, 'versions'>
  /** The version that was present when the publisher looked; null where there was no such story. */
  expected: string | null
  at: string
}

export type Moved = { ok: true; index: Index } | { ok: false; reason: 'story-moved'; present: string | null }

/**
 * The index after a move. Whoever expected another present version is refused, because somebody else has published
 * meanwhile. Versions stay in the list for ever.
 */
export function moved(index: Index, { entry, expected, at }: Move): Moved {
  const before = index.stories.find(({ id }) => id === entry.id)
  const present = before?.version ?? null
  if (present !== expected) return { ok: false, reason: 'story-moved', present }
  const kept = before?.versions ?? []
  const isNew = !kept.some(({ version }) => version === entry.version)
  const versions = isNew ? [...kept, { version: entry.version, at }] : kept
  const stories = [...index.stories.filter(({ id }) => id !== entry.id), { ...entry, versions }]
  stories.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id))
  return { ok: true, index: { ...index, moves: index.moves + 1, stories } }
}
