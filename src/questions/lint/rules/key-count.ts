import type { Rule } from '../rule.ts'

/** One key, and it is the first option. */
export const keyCount: Rule = {
  id: 'key-count',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 19; Tarrant 2006, more than one or no correct answer',
  find: ({ options }) => {
    const keys = options.filter(({ correct }) => correct).length
    if (keys !== 1) return [{ detail: `${keys} options are marked as right; there must be exactly one.` }]
    return options[0]?.correct ? [] : [{ detail: 'The key is not the first option.' }]
  },
}
