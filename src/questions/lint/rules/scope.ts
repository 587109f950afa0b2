import type { Rule } from '../rule.ts'
import { holds } from '../text/words.ts'

/** The stem says by whose telling the answer is right: what the article says is never asked about as the truth. */
export const scope: Rule = {
  id: 'scope',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 6 and 14',
  find: ({ stem }, { source }) =>
    holds(stem, source) || holds(stem, `${source}’s`)
      ? []
      : [{ detail: `The stem does not say “according to ${source}” or the like.` }],
}
