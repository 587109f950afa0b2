import type { Entry, Index, StoryWithdrawal } from './model.ts'

type Kept = Entry['versions'][number]

/** One step of the index: this story has this entry from now on. */
export type Move = {
  entry: Omit<Entry, 'versions' | 'withdrawn'>
  /** The version that was present when the publisher looked; null where there was no such story. */
  expected: string | null
  at: string
  /** An earlier version that is kept no longer. */
  forget?: string
  /** One that was forgotten, and is kept again. */
  keep?: Kept
  /** Withdraws the story, or with null gives it back to readers; otherwise it stays what it is. */
  withdrawn?: StoryWithdrawal | null
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
  // What a publisher has read of the entry, and sends back with it, decides nothing.
  const { withdrawn: _, ...named }: Omit<Entry, 'versions'> = entry
  const withdrawn = change.withdrawn === undefined ? before?.withdrawn : change.withdrawn
  const next: Entry = { ...named, versions, ...(withdrawn && { withdrawn }) }
  const stories = [...index.stories.filter(({ id }) => id !== entry.id), next]
  stories.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id))
  return { ok: true, index: { ...index, moves: index.moves + 1, stories } }
}

/** What is kept already keeps its moment. */
const withVersion = (kept: readonly Kept[], one: Kept): Kept[] =>
  kept.some(({ version }) => version === one.version)
    ? [...kept]
    : [...kept, one].sort((a, b) => a.at.localeCompare(b.at))
