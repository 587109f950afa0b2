import type { Rule } from './rule.ts'
import { abbreviation } from './rules/abbreviation.ts'
import { absoluteAndVagueWords } from './rules/absolute-and-vague-words.ts'
import { ascendingOrder } from './rules/ascending-order.ts'
import { clang } from './rules/clang.ts'
import { combinedOptions } from './rules/combined-options.ts'
import { conspicuousKey } from './rules/conspicuous-key.ts'
import { convergence } from './rules/convergence.ts'
import { distractorSimilarity } from './rules/distractor-similarity.ts'
import { duplicateOptions } from './rules/duplicate-options.ts'
import { explanation } from './rules/explanation.ts'
import { fidelity } from './rules/fidelity.ts'
import { grammaticalCue } from './rules/grammatical-cue.ts'
import { kahootLength } from './rules/kahoot-length.ts'
import { keyCount } from './rules/key-count.ts'
import { keyLength } from './rules/key-length.ts'
import { lengthSpread } from './rules/length-spread.ts'
import { loadedWords } from './rules/loaded-words.ts'
import { mechanics } from './rules/mechanics.ts'
import { negation } from './rules/negation.ts'
import { optionCount } from './rules/option-count.ts'
import { optionInStem } from './rules/option-in-stem.ts'
import { optionKinds } from './rules/option-kinds.ts'
import { quotationMarks } from './rules/quotation-marks.ts'
import { readingLevel } from './rules/reading-level.ts'
import { scope } from './rules/scope.ts'
import { sourceWords } from './rules/source-words.ts'
import { stemForm } from './rules/stem-form.ts'
import { unfocusedStem } from './rules/unfocused-stem.ts'

/** Every rule of the lint: soundness, the stem, the options, cues to the key, then language. */
export const rules: readonly Rule[] = [
  keyCount,
  fidelity,
  explanation,
  stemForm,
  unfocusedStem,
  negation,
  scope,
  optionCount,
  duplicateOptions,
  combinedOptions,
  optionKinds,
  ascendingOrder,
  lengthSpread,
  distractorSimilarity,
  keyLength,
  convergence,
  clang,
  grammaticalCue,
  sourceWords,
  optionInStem,
  conspicuousKey,
  absoluteAndVagueWords,
  readingLevel,
  abbreviation,
  loadedWords,
  quotationMarks,
  mechanics,
  kahootLength,
]
