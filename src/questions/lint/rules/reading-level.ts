import { readingGrade } from '../../../dossier/check/reading.ts'
import type { Context } from '../context.ts'
import type { Rule } from '../rule.ts'

const blocking = 12
const high = 10

/**
 * A pupil of grade ten can read the stem, which has to be understood before anything else, and the item as a whole;
 * names, quotations and the scope that every stem has to state do not count, as they cannot be reworded.
 */
export const readingLevel: Rule = {
  id: 'reading-level',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 8 and 13',
  find: ({ stem, options }, context) => {
    const asked = stem.split(/(?<=[.?!]) /).map((text) => plain(text, context))
    const offered = options.map(({ text }) => plain(text, context))
    const grade = Math.max(readingGrade(asked), readingGrade([...asked, ...offered]))
    if (grade <= high) return []
    return [{ detail: `The reading grade is ${grade.toFixed(1)}.`, level: grade > blocking ? 'error' : 'warning' }]
  },
}

/** Each of these counts as one easy word, as names do in readability formulas with word lists. */
function plain(text: string, { names, source }: Context): string {
  const scopes = [`according to ${source}`, `According to ${source}`, source]
  return [...scopes, ...names].reduce((rest, name) => rest.replaceAll(name, 'Ann'), text.replace(/“[^”]*”/gu, 'words'))
}
