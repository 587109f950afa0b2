import { wordsOf } from '../../../../src/questions/lint/text/words.ts'
import type { Item } from '../../../../src/questions/model.ts'
import { keyOf, lower, type Mutator, reword, textsOf, withTexts } from './mutator.ts'

const openList =
  (change: Mutator): Mutator =>
  (item, facts, others) =>
    item.fixed ? null : change(item, facts, others)

/** The last distractor replaced. */
const last = (item: Item, text: string): Item => reword(item, item.options.length - 1, () => text)
const longer = ' in the long and winding course of all that came to pass before it and after it in those days of June'
const isQuantity = (text: string): boolean => /^\W*(?:His |About |Less )?\d|^[A-Z][a-z]+ \d|week|month/.test(text)

/** Flaws of the option list as a list. */
export const options: Record<string, Mutator[]> = {
  'option-count': [
    openList((item) => withTexts(item, textsOf(item).slice(0, 2))),
    openList((item) => withTexts(item, [...textsOf(item), 'One more thing', 'Yet another thing'])),
  ],
  'duplicate-options': [
    (item) => last(item, keyOf(item)),
    (item) => last(item, `${keyOf(item).toUpperCase()}!`),
    (item) => last(item, `In truth, ${lower(keyOf(item))}`),
    (item) => last(item, item.options[1]?.text ?? ''),
  ],
  'combined-options': [
    (item) => last(item, 'All of the above'),
    (item) => last(item, 'None of these'),
    (item) => last(item, 'Both A and B'),
    (item) => last(item, `${keyOf(item)} and ${lower(item.options[1]?.text ?? '')}`),
  ],
  'option-kinds': [
    (item) => (/^[A-Z][a-z]+ \d+$/.test(keyOf(item)) ? null : last(item, 'August 9')),
    (item) => (/^(?:Xi|Vladimir|Wei) \S+$/.test(keyOf(item)) ? null : last(item, 'Vladimir Putin')),
    (item) => (/^“/.test(keyOf(item)) ? null : last(item, '“a path to death”')),
  ],
  'ascending-order': [
    (item) => (item.order === 'ascending' ? { ...item, order: 'free' } : null),
    (item) => (item.order === 'free' && !isQuantity(keyOf(item)) ? { ...item, order: 'ascending' } : null),
    (item) => (item.order === 'ascending' ? last(item, 'Some other time') : null),
    (item) => (item.order === 'ascending' ? last(item, keyOf(item)) : null),
  ],
  'length-spread': [
    openList((item) => reword(item, 1, (text) => text + longer.repeat(2))),
    openList((item) => (wordsOf(keyOf(item)).length > 2 ? last(item, 'It') : null)),
  ],
  'distractor-similarity': [
    openList((item) => (keyOf(item).split(' ').length > 4 ? last(item, '42') : null)),
    openList((item) => last(item, `The ${keyOf(item)}`)),
  ],
}
