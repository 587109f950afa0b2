import type { Citation } from '../dossier/citations.ts'
import type { Correction, Dossier } from '../dossier/model.ts'

/** What a question exercises; the blueprint of an edition is written in these. */
export const skills = [
  'attribution',
  'comparison',
  'status',
  'evidence',
  'omission',
  'next-check',
  'vocabulary',
  'editing',
  'recall',
] as const
export type Skill = (typeof skills)[number]

/** The error of reading that a distractor stands for; it writes the feedback and names the slip in statistics. */
export const misconceptions = [
  'wrong-person',
  'wrong-outlet',
  'other-account',
  'both-for-one',
  'one-for-both',
  'fact-for-claim',
  'claim-for-fact',
  'stronger-verb',
  'silence-for-omission',
  'other-place',
  'other-time',
  'wrong-order',
  'wrong-meaning',
  'one-sided',
  'overreach',
  'not-in-article',
] as const
export type Misconception = (typeof misconceptions)[number]

/** Where the source bears a question out: `chain` is names, outermost first, ready to show. */
export type SourceReference = {
  paragraph: number
  claim: string
  chain: string[]
  /** `implies` where the article says that the last account in the chain only implied it. */
  mode: 'states' | 'implies'
  quote?: string
  /** What the article itself cites for that sentence, where it has references. */
  cites?: Citation[]
}

export type Option = {
  /** Stable within its item, whatever order the options are shown in. */
  id: string
  text: string
  correct: boolean
  feedback: string
  misconception?: Misconception
}

/** One question of the bank: the key is its first option; an edition decides the order shown. */
export type Item = {
  /** Stable across editions and deployments while the claim behind it is unchanged. */
  id: string
  family: string
  skill: Skill
  /** Prior difficulty from features of the item, 0 (easy) to 1 (hard). */
  difficulty: number
  /** A sentence made for the question, to be weighed; the words are not the article’s and stand in no quotation marks. */
  statement?: string
  stem: string
  options: Option[]
  explanation: string
  source: SourceReference[]
  /** Cards of the explainer that tell what the question asks about. */
  cards: string[]
  /** Claims that its options state, besides those it rests on. */
  states: string[]
  /** Account that the right answer credits, where it credits one. */
  account?: string
  /** Whether the options are a set that belongs to every question of the family, and so are never chosen from a pool. */
  fixed: boolean
}

/** A question as an edition shows it: an item with its options in the order shown. */
export type Question = Item & {
  /** Why it is not asked any more, in an edition of a version that asked it. */
  withdrawn?: string
  /** What has been corrected of the claims that it rests on; left out where nothing has. */
  corrections?: readonly Correction[]
}

/** Which form is asked for: edition 1 to 500, of 5, 10 or 15 questions. */
export type Form = { edition: number; length: number }
export const lengths = [5, 10, 15] as const
export const lastEdition = 500

export type Edition = Form & { quiz: string; version: string; questions: Question[] }

/** For each item, the places in the bank of the later items that must never meet it in an edition. */
export type Enemies = readonly (readonly number[])[]

/** An error blocks the item; one warning is allowed. */
export type Level = 'error' | 'warning'

/** A fault of wording or form with the rule that found it, as the bank shows it. */
export type Finding = { rule: string; level: Level; detail: string; guideline: string }

/** A story ready to serve: its dossier, its proven bank with the items that must not meet, and the version that names all. */
export type Quiz = {
  dossier: Dossier
  version: string
  bank: Item[]
  enemies: Enemies
  /** What the lint noted, by item; an item without a finding is left out. */
  findings: Record<string, Finding[]>
  /** Only in a version that is not the present one: what has been withdrawn by now. */
  withdrawnSince?: Dossier['withdrawn']
  /** Likewise: every correction that the present version has. */
  correctedSince?: readonly Correction[]
}
