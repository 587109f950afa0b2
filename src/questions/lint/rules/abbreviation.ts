import type { Rule } from '../rule.ts'
import { unquoted } from '../text/words.ts'

/** No abbreviation that neither the item spells out nor the dossier explains under that name. */
export const abbreviation: Rule = {
  id: 'abbreviation',
  level: 'warning',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 8',
  find: ({ stem, options }, { names }) => {
    const text = [stem, ...options.map((option) => option.text)].map(unquoted).join(' | ')
    const found = new Set(text.match(/\b\p{Lu}{2,}\b|\b(?:\p{Lu}\.){2,}/gu))
    return [...found]
      .filter((short) => !names.includes(short) && !text.includes(`(${short})`) && !spelt(text, short))
      .map((short) => ({ detail: `“${short}” is not spelt out.` }))
  },
}

const spelt = (text: string, short: string): boolean => text.includes(`${short} (`)
