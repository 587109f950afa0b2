import type { Rule } from '../rule.ts'
import { holds, normal } from '../text/words.ts'

/** No option says what another one says: none is the same as, or contained in, another. */
export const duplicateOptions: Rule = {
  id: 'duplicate-options',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 22',
  find: ({ options }) =>
    options.flatMap((a, i) =>
      options.slice(i + 1).flatMap((b) => {
        if (normal(a.text) === normal(b.text)) return [{ detail: `“${a.text}” stands there twice.` }]
        const [short, long] = normal(a.text).length < normal(b.text).length ? [a, b] : [b, a]
        return holds(long.text, short.text) ? [{ detail: `“${short.text}” is contained in “${long.text}”.` }] : []
      }),
    ),
}
