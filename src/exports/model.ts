import type { Citation } from '../dossier/citations.ts'

/** What every format is written from: an edition or the whole bank of one version, ready to leave. */
export type ExportSet = {
  quiz: string
  version: string
  title: string
  /** As in `lang`. */
  language: string
  /** Undefined for the whole bank. */
  form?: { edition: number; length: number }
  /** “Edition 17, 10 questions”, or “All 127 questions”. */
  part: string
  /** What the questions are about and whose word they go by, in a sentence or two. */
  about: string
  /** Where the same questions can be taken: the full address. */
  address: string
  /** The same for a frame in another page, in this version; an edition only. */
  embed?: string
  questions: ExportQuestion[]
}

export type ExportQuestion = {
  /** Stable across editions, versions and formats while the claim behind it is unchanged. */
  id: string
  /** From 1, in the order asked. */
  number: number
  family: string
  skill: string
  /** 0 (easy) to 1 (hard), before anyone has answered. */
  difficulty: number
  /** A sentence to be weighed, above the stem. */
  statement?: string
  stem: string
  /** In the order shown; exactly one is correct. */
  options: ExportOption[]
  /** Whether the options may be shuffled: “both” and “neither” have to stay behind what they speak of. */
  shuffle: boolean
  explanation: string
  /** Where the article bears it out, and who says so: a line each. */
  sources: string[]
  /** What the article itself cites there, each once. */
  cites: Citation[]
}

export type ExportOption = {
  id: string
  text: string
  correct: boolean
  /** What to say to whoever chose it; empty where the explanation says it all. */
  feedback: string
}

/** What of a question a format has no room for, and how much room it has: characters, or a number of options. */
export type TooLong = { question: string; number: number; part: Part; length: number; limit: number }
/** What of a question a format may limit. */
export const limitedParts = ['question', 'option', 'options'] as const
type Part = (typeof limitedParts)[number]

/** What a format takes at most: characters of a text, and how many options. */
export type Limits = Partial<Record<Part, number>>

/** One format: a pure writer, and what a server says about its file. */
export type Format = {
  /** The file’s name ends in it, without a full stop before. */
  extension: string
  /** The media type. */
  type: string
  limits?: Limits
  /** Whether it frames an edition on this site, so that there is none of the whole bank. */
  frames?: true
  write: (set: ExportSet) => Written | Promise<Written>
}
type Written = string | Uint8Array<ArrayBuffer>
