import type { Context } from '../context.ts'
import type { Rule } from '../rule.ts'
import { mean, wordCount } from '../text/words.ts'

/** The key does not catch the eye: it is not alone with figures, quotation marks or brackets, nor the one short option. */
export const conspicuousKey: Rule = {
  id: 'conspicuous-key',
  level: 'warning',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 28d',
  find: (item, context) => {
    const texts = item.options.map(({ text }) => text)
    if (item.fixed) return []
    const alone = marks.filter(({ on }) => {
      const [key, ...others] = texts.map((text) => on(text))
      return others.length > 1 && others.every((other) => other !== key)
    })
    return [
      ...alone.map(({ name }) => ({ detail: `The key alone differs in ${name}.` })),
      ...(isShort(texts, context) ? [{ detail: 'The key is less than half as long as the distractors.' }] : []),
    ]
  },
}

const marks = [
  { name: 'figures', on: (text: string) => /\d/.test(text) },
  { name: 'quotation marks', on: (text: string) => /[“”"]/.test(text) },
  { name: 'brackets, colons or semicolons', on: (text: string) => /[()[\]:;]/.test(text) },
]

/** Names are what they are, so a short name among names is no sign. */
function isShort(texts: readonly string[], { nameKind }: Context): boolean {
  const [key = 0, ...others] = texts.map(wordCount)
  return key < 0.5 * mean(others) && !texts.every((text) => nameKind(text))
}
