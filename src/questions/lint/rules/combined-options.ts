import type { Rule } from '../rule.ts'
import { holds, unquoted } from '../text/words.ts'

/** No "all of the above", no "none of the above", and no option made of other options. */
export const combinedOptions: Rule = {
  id: 'combined-options',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 9, 25 and 26; Tarrant 2006, all / none of the above, K-type',
  find: ({ options }) =>
    options.flatMap(({ text }) => {
      if (about.test(unquoted(text)) || letters.test(text)) return [{ detail: `“${text}” is about the other options.` }]
      const parts = !/ and | or |,/.test(text)
        ? []
        : options.filter((other) => other.text !== text && holds(text, other.text))
      return parts.length >= 2 ? [{ detail: `“${text}” is made of other options.` }] : []
    }),
}

const about =
  /\b(?:all|none|any|both|neither|either|some|two|more than one)\b(?: of)? (?:the above|the others?|these(?: options| answers)?|them all|the options|the answers)\b|\b(?:all|none|neither) of (?:them|these|the above)\b/i
const letters = /\b[A-D] (?:and|or|but not) [A-D]\b|\b(?:options?|answers?) [A-D1-4]\b/
