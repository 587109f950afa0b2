import type { Quiz } from '../questions/model.ts'
import type { PackedQuiz } from '../questions/packing.ts'

/** A picture of a story, made beforehand; sizes in pixels. */
export type Picture = { path: string; width: number; height: number }

/** Since when a story is withdrawn (ISO 8601), and why, in the words that readers see. */
export type StoryWithdrawal = { at: string; why: string }

/** What the index says of one story: enough to list it, and where to find the rest. */
export type Entry = {
  id: string
  /** The present version. */
  version: string
  title: string
  tagline: string
  standfirst: string
  language: string
  /** The day the story is about. */
  date: string
  /** The day of its last correction, where there is one. */
  corrected?: string
  counts: { cards: number; claims: number; questions: number }
  /** Ids of its cards, for the sitemap. */
  cards: string[]
  /** Every version that is kept, the present one too, with the moment it was first published; oldest first. */
  versions: { version: string; at: string }[]
  /** Left out where it is published. A publication of a version changes nothing of it. */
  withdrawn?: StoryWithdrawal
  /** Folder of the pictures of its scores, and its other pictures, widest first; left out where there are none. */
  scores?: string
  pictures?: Picture[]
}

/** The one document that moves: every story with its present version, newest story first. */
export type Index = {
  format: 1
  /** Rises by one with every move, so that of two indexes the later is known. */
  moves: number
  stories: Entry[]
}

/** A version as it is stored. It is written once and never changed, so whoever has read it need not read it again. */
export type StoredVersion = { format: 1; quiz: PackedQuiz }

/** A story in one of its versions, and what the index says of it now. */
export type Story = {
  quiz: Quiz
  entry: Entry
  /** When this was last known to be true, where it could not be read anew: milliseconds since 1970. */
  staleSince?: number
}

/** What is told in the place of a version where a story is withdrawn: no story has it. */
export const noVersion = '0000000000'

export const emptyIndex: Index = { format: 1, moves: 0, stories: [] }
