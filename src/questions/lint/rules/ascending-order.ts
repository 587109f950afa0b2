import { magnitudeOf } from '../../magnitude.ts'
import type { Rule } from '../rule.ts'

/** Dates, numbers and lengths of time are offered in ascending order, and nothing else is said to be. */
export const ascendingOrder: Rule = {
  id: 'ascending-order',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 21; Tarrant 2006, lost sequence in data',
  find: ({ options, order }) => {
    const sizes = options.map(({ text }) => magnitudeOf(text))
    const ordered = sizes.every((size) => size !== null)
    if (ordered && order === 'free') return [{ detail: 'The options have an order of their own, but are shuffled.' }]
    if (!ordered && order === 'ascending')
      return [{ detail: 'The options are said to ascend, but not all can be read as dates, numbers or times.' }]
    const distinct = new Set(sizes.map((size) => size?.size)).size === sizes.length
    return ordered && !distinct ? [{ detail: 'Two options are of the same size.' }] : []
  },
}
