import type { Rule } from '../rule.ts'
import { unquoted, wordCount } from '../text/words.ts'

const mostWords = 35

/** The stem is one question of at most 35 words, with at most one sentence before it and no blank to fill. */
export const stemForm: Rule = {
  id: 'stem-form',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 9, 13 and 16; Tarrant 2006, fill-in-the-blank',
  find: ({ stem }) => {
    const text = unquoted(stem)
    const questions = text.split('?').length - 1
    const statements = text.match(/[.!](?=\s)/g)?.length ?? 0
    return [
      ...(questions === 1 && text.trimEnd().endsWith('?') ? [] : [{ detail: 'The stem is not one question.' }]),
      ...(statements > 1 ? [{ detail: `${statements} sentences stand before the question.` }] : []),
      ...(wordCount(stem) > mostWords ? [{ detail: `The stem has ${wordCount(stem)} words.` }] : []),
      ...(/_{2,}|\.{3}|…|\[\s*\]|\(\s*\)/.test(stem) ? [{ detail: 'The stem has a blank.' }] : []),
    ]
  },
}
