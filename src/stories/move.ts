import type { Entry, Index } from './model.ts'

type Kept = Entry['versions'][number]

/** One step of the index: this story has this entry from now on. */
export type Move = {
  entry: Omit<Entry, 'versions'>
  /** The version that was present when the publisher looked; null where there was no such story. */
  expected: string | null
  at: string
  /** An earlier version that is kept no longer. */
  forget?: string
  /** One that was forgotten, and is kept again. */
  keep?: Kept
}

export type Moved = { ok: true; index: Index } | { ok: false; reason: 'story-moved'; present: string | null }

/**
 * The index after a move. Whoever expected another present version is refused, because somebody else has published
 * meanwhile. A version stays in the list until a move forgets it; the present one cannot be forgotten.
 */
export function moved(index: Index, { entry, expected, at, ...change }: Move): Moved {
  const before = index.stories.find(({ id }) => id === entry.id)
  const present = before?.version ?? null
  if (present !== expected) return { ok: false, reason: 'story-moved', present }
  const versions = [{ version: entry.version, at }, ...(change.keep ? [change.keep] : [])].reduce(
    withVersion,
    (before?.versions ?? []).filter(({ version }) => version === entry.version || version !== change.forget),
  )
  const stories = [...index.stories.filter(({ id }) => id !== entry.id), { ...entry, versions }]
  stories.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id))
  return { ok: true, index: { ...index, moves: index.moves + 1, stories } }
}

/** What is kept already keeps its moment. */
const withVersion = (kept: readonly Kept[], one: Kept): Kept[] =>
  kept.some(({ version }) => version === one.version)
    ? [...kept]
    : [...kept, one].sort((a, b) => a.at.localeCompare(b.at))
