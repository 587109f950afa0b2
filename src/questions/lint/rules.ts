import type { Rule } from './rule.ts'
import { explanationRules } from './rules/explanation.ts'
import { keyRules } from './rules/key.ts'
import { languageRules } from './rules/language.ts'
import { optionRules } from './rules/options.ts'
import { sourceRules } from './rules/source.ts'
import { stemRules } from './rules/stem.ts'

/** Every rule of the lint, by what it looks at: the stem, the options, cues to the key, what is taught, the source, the language. */
export const rules: readonly Rule[] = [
  ...stemRules,
  ...optionRules,
  ...keyRules,
  ...explanationRules,
  ...sourceRules,
  ...languageRules,
]
