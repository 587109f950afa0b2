import type { Rule } from '../rule.ts'
import { holds, quotationsIn } from '../text/words.ts'

/** Quotation marks stand only around words of the dossier’s quotations, word for word, and they are typographic. */
export const quotationMarks: Rule = {
  id: 'quotation-marks',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 12',
  find: ({ stem, options, explanation }, { quotes }) => {
    const texts = [stem, ...options.flatMap(({ text, feedback }) => [text, feedback]), explanation]
    const foreign = texts.flatMap(quotationsIn).filter((words) => !quotes.some((quote) => holds(quote, words)))
    const straight = texts.some((text) => /"|(?<!\p{L})'|'(?!\p{L})/u.test(text))
    return [
      ...[...new Set(foreign)].map((words) => ({ detail: `“${words}” is in no quotation of the dossier.` })),
      ...(straight ? [{ detail: 'There are straight quotation marks.' }] : []),
    ]
  },
}
