import { publisherName } from './keys.ts'
import type { Entry, Story } from './model.ts'
import { type NewerIndex, storyReader } from './reading.ts'

/** What the platform binds, as far as reading stories needs it. */
export type StoryBindings = {
  STORIES: KVNamespace
  PUBLISHER: { getByName(name: string): { newerThan: NewerIndex } }
  INDEX_SECONDS: string
}

let reader: ReturnType<typeof storyReader> | undefined

/** What this isolate has read is shared by all its requests. */
const readerOf = ({ STORIES, PUBLISHER, INDEX_SECONDS }: StoryBindings) => {
  const newer: NewerIndex = async (moves) => PUBLISHER.getByName(publisherName).newerThan(moves)
  reader ??= storyReader(STORIES, newer, { lifetime: (Number(INDEX_SECONDS) || 0) * 1000 })
  return reader
}

/**
 * The present version of a story, or null if there is none of this id; throws if KV fails and nothing is known. It is none from
 * before a version that the asker has seen elsewhere.
 */
export const current = (env: StoryBindings, id: string, seen?: string): Promise<Story | null> =>
  readerOf(env).current(id, seen)

/** One version of a story, or null if it is not kept; throws if KV fails and it is not known. */
export const version = (env: StoryBindings, id: string, of: string, seen?: string): Promise<Story | null> =>
  readerOf(env).version(id, of, seen)

/** Every story, newest first; throws if KV fails and nothing is known. */
export const list = (env: StoryBindings): Promise<{ stories: readonly Entry[]; staleSince?: number }> =>
  readerOf(env).list()

/** A number that rises with every publication: as it is now, and as this isolate last knew it (−1 before it knew any). */
export const moves = {
  present: ({ env }: { env: StoryBindings }): Promise<number> => readerOf(env).moves(),
  known: (): number => reader?.knownMoves() ?? -1,
}
