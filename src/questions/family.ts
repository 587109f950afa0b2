import type { Facts, Truth } from '../dossier/facts.ts'
import type { Misconception, Skill } from './model.ts'

/** Something that can stand in an option list: the key, or a distractor with the slip of reading it stands for. */
export type Choice = {
  /** Stable within the item: the id of what it stands for in the dossier. */
  id: string
  text: string
  /**
   * Feedback for whoever picks it: why it tempts, and where it belongs, in one sentence. Of several ways to say it, the
   * first wrong option of an item takes the first, the next the next, so that no two of an item read alike.
   */
  why: string | readonly string[]
  misconception?: Misconception
  /** Claim it states, where it states one; entailment between options is judged by it. */
  claim?: string
}

/** A question before its distractors are chosen. */
export type Draft = {
  /** Unique within the family and stable: with the family's id it makes the item's id. */
  name: string
  statement?: string
  stem: string
  key: Choice
  /** Candidates for distractors, the most telling misconception first. */
  pool: Choice[]
  /**
   * The closed-world condition: the truth of the stem with this choice in it, over the dossier. The key must be true
   * and every distractor false; what is unknown is never offered.
   */
  truth: (choice: Choice) => Truth
  /** Where it stands and what that teaches: at most 40 words. */
  explanation: string
  /** Claims that bear the key out, the first one above all. */
  claims: string[]
  /** Where it stands, if not where the claims themselves do: the place of a silence that the article states. */
  at?: string | undefined
  /** Every place in which the claims are told is shown, and not the first alone. */
  everywhere?: boolean
  /** Account that the right answer credits, where it credits one. */
  account?: string | undefined
  /** All of the pool belongs to the question (a fixed set of answers), so none is left out. */
  fixed?: boolean
}

/** A kind of question and its rule. */
export type Family = {
  id: string
  skill: Skill
  /** How hard its questions are before anyone has answered one, 0 to 1; the item's own features are added to it. */
  prior: number
  drafts: (facts: Facts) => Draft[]
}
