import type { Context } from '../context.ts'
import { kindOf } from '../kind.ts'
import type { Rule } from '../rule.ts'

/** The key does not stand out by its grammar: no form, ending or answer to the question word that it alone has. */
export const grammaticalCue: Rule = {
  id: 'grammatical-cue',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 28c; Tarrant 2006, grammatical cues',
  find: (item, context) => {
    const texts = item.options.map(({ text }) => text)
    if (item.fixed) return []
    const cues = features.filter(({ has }) => {
      const [key, ...others] = texts.map((text) => has(text, item.stem, context))
      return others.length > 0 && others.every((other) => other !== key)
    })
    return cues.map(({ name }) => ({ detail: `Only the key differs in this: ${name}.` }))
  },
}

type Feature = { name: string; has: (option: string, stem: string, context: Context) => boolean }

const features: Feature[] = [
  { name: 'a full stop at the end', has: (text) => /[.!;:,]$/.test(text.trim()) },
  { name: 'a capital letter at the start', has: (text) => /^\W*\p{Lu}/u.test(text) || /^\W*\p{N}/u.test(text) },
  { name: '“that” or “to” at the start', has: (text) => /^(?:that|to) /i.test(text) },
  { name: 'a verb in “-ing” at the start', has: (text, _, context) => kindOf(text, context) === 'action' },
  { name: 'fits “a” or “an” at the end of the stem', has: fitsArticle },
  {
    name: 'answers “who”',
    has: (text, stem, context) => /\bwho(?:m|se)?\b/i.test(stem) && kindOf(text, context) === 'person',
  },
]

function fitsArticle(option: string, stem: string): boolean {
  const [, article] = stem.toLowerCase().match(/\b(an?)[\s…_.:?]*$/) ?? []
  if (!article) return false
  return (article === 'an') === /^\W*[aeiou]/i.test(option)
}
