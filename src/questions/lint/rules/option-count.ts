import type { Rule } from '../rule.ts'

/** Three or four options; a fixed set of answers has as many as there are answers. */
export const optionCount: Rule = {
  id: 'option-count',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 18',
  find: (item) => {
    const count = item.options.length
    const sound = count === 3 || count === 4 || (item.fixed && count >= 2)
    return sound ? [] : [{ detail: `There are ${count} options; there should be 3 or 4.` }]
  },
}
