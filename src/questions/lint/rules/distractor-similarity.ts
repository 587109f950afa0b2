import type { Context } from '../context.ts'
import { alike, kindOf } from '../kind.ts'
import type { Rule } from '../rule.ts'
import { dice } from '../text/similarity.ts'
import { contentStems } from '../text/stems.ts'
import { wordCount } from '../text/words.ts'

const least = 0.25
const most = 0.85

/** Distractors resemble the key enough to be plausible and differ enough to be wrong. */
export const distractorSimilarity: Rule = {
  id: 'distractor-similarity',
  level: 'warning',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 22 and 29',
  find: (item, context) => {
    const [key, ...others] = item.options.map(({ text }) => text)
    if (item.fixed || key === undefined) return []
    return others.flatMap((text) => {
      const likeness = similarity(key, text, context)
      if (likeness < least) return [{ detail: `“${text}” is too unlike the key (${likeness}).` }]
      return likeness > most ? [{ detail: `“${text}” is too like the key (${likeness}).` }] : []
    })
  },
}

/** A fifth for the same kind of thing, a fifth for the same length, three fifths for the same words, and at least what the words alone come to: 0 to 1. */
function similarity(a: string, b: string, context: Context): number {
  const [short = 0, long = 1] = [wordCount(a), wordCount(b)].sort((x, y) => x - y)
  const kind = alike(kindOf(a, context), kindOf(b, context)) ? 1 : 0
  const words = dice(contentStems(a), contentStems(b))
  const likeness = 0.2 * kind + 0.2 * (short / Math.max(1, long)) + 0.6 * words
  return Math.round(Math.max(likeness, words) * 100) / 100
}
