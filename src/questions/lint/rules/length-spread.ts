import type { Rule } from '../rule.ts'
import { wordCount } from '../text/words.ts'

const mostTimesTheShortest = 2.5

/** Options are about as long as each other. A list of nothing but names is exempt: names are what they are. */
export const lengthSpread: Rule = {
  id: 'length-spread',
  level: 'warning',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 24',
  find: (item, { nameKind }) => {
    const texts = item.options.map(({ text }) => text)
    if (item.fixed || texts.every((text) => nameKind(text))) return []
    const lengths = texts.map(wordCount)
    const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)]
    if (longest <= mostTimesTheShortest * shortest) return []
    return [{ detail: `The longest option has ${longest} words, the shortest ${shortest}.` }]
  },
}
