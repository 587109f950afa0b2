import type { Rule } from '../rule.ts'
import { dice } from '../text/similarity.ts'
import { contentStems } from '../text/stems.ts'
import { mean } from '../text/words.ts'

const widestMargin = 0.15

/** The key is not the option in which the others meet: its mean likeness to them stays near the distractors’. */
export const convergence: Rule = {
  id: 'convergence',
  level: 'warning',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 28e; Tarrant 2006, convergence',
  find: (item) => {
    const [key = 0, ...others] = likenesses(item.options.map(({ text }) => text))
    const margin = key - Math.max(...others)
    if (item.fixed || others.length === 0 || margin <= widestMargin) return []
    return [{ detail: `The key is more like the other options than any of them, by ${margin.toFixed(2)}.` }]
  },
}

/** For each option, its mean likeness to the others in words that carry meaning. */
function likenesses(texts: readonly string[]): number[] {
  const stems = texts.map(contentStems)
  return stems.map((own, i) => mean(stems.filter((_, j) => j !== i).map((other) => dice(own, other))))
}
