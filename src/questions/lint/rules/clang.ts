import type { Item } from '../../model.ts'
import type { Context } from '../context.ts'
import type { Rule } from '../rule.ts'
import { shared, without } from '../text/sets.ts'
import { contentStems } from '../text/stems.ts'
import { normal } from '../text/words.ts'

/** No word of the stem sounds on in the key and in no distractor. */
export const clang: Rule = {
  id: 'clang',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 28b; Tarrant 2006, word repeats in stem and correct answer',
  find: (item, context) => {
    const [key = new Set<string>(), ...others] = item.options.map(({ text }) => contentStems(text))
    const own = others.reduce(without, key)
    const alone = shared(own, asked(item, context))
    return alone.size === 0 ? [] : [{ detail: `Stem and key alone share: ${[...alone].join(', ')}.` }]
  },
}

/** The stem’s words; where the answers are fixed, only those of the statement asked about, as the rest never changes. */
function asked(item: Item, { clauses }: Context): ReadonlySet<string> {
  if (!item.fixed) return contentStems(item.stem)
  return contentStems(clauses.find((clause) => normal(item.stem).includes(clause)) ?? '')
}
