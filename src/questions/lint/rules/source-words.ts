import type { Rule } from '../rule.ts'
import { remember } from '../text/remember.ts'
import { shared } from '../text/sets.ts'
import { runs } from '../text/similarity.ts'

const wordsInARow = 6

/** Six words of a quotation in a row do not stand in the key alone, where remembering them would do. */
export const sourceWords: Rule = {
  id: 'source-words',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 3',
  find: ({ options }, { quotes }) => {
    const source = quotes.map(rows)
    const [key, ...others] = options.map(({ text }) => {
      const own = rows(text)
      return source.some((quote) => shared(quote, own).size > 0)
    })
    return key && others.every((other) => !other)
      ? [{ detail: 'Only the key has six words in a row from a quotation.' }]
      : []
  },
}

const rows = remember((text) => runs(text, wordsInARow))
