import { alike, kindOf } from '../kind.ts'
import type { Rule } from '../rule.ts'

/** All options are the same sort of thing: people with people, dates with dates, clauses with clauses. */
export const optionKinds: Rule = {
  id: 'option-kinds',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 23',
  find: ({ options }, context) => {
    const kinds = options.map(({ text }) => kindOf(text, context))
    const mixed = kinds.some((a) => kinds.some((b) => !alike(a, b)))
    return mixed ? [{ detail: `The options are of different kinds: ${[...new Set(kinds)].join(', ')}.` }] : []
  },
}
