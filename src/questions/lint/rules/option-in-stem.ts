import type { Rule } from '../rule.ts'
import { holds } from '../text/words.ts'

/** No option already stands in the stem. */
export const optionInStem: Rule = {
  id: 'option-in-stem',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 28b',
  find: ({ stem, options }) =>
    options.filter(({ text }) => holds(stem, text)).map(({ text }) => ({ detail: `“${text}” stands in the stem.` })),
}
