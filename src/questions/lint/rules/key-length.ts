import type { Rule } from '../rule.ts'
import { mean, wordCount } from '../text/words.ts'

const mostTimesTheMean = 1.5
const mostOverTheNext = 1.25

/** The key is not the long one: neither far above the distractors’ mean nor longest by itself and clearly so. */
export const keyLength: Rule = {
  id: 'key-length',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 24; Tarrant 2006, longest option correct',
  find: (item) => {
    const [key = 0, ...others] = item.options.map(({ text }) => wordCount(text))
    if (item.fixed || others.length === 0) return []
    if (key > mostTimesTheMean * mean(others))
      return [{ detail: `The key has ${key} words, the distractors ${mean(others).toFixed(1)} on average.` }]
    if (key > mostOverTheNext * Math.max(...others))
      return [{ detail: `The key has ${key} words, the next longest ${Math.max(...others)}.`, level: 'warning' }]
    return []
  },
}
