import { expect, test } from 'vitest'
import { digestOf, readExamined, sharesOf } from '../../tools/bank/examined.ts'
import { quizOf, readStory } from '../support/story.ts'

const { bank } = quizOf(readStory())
const examined = readExamined()

test('an examiner would print at least 90 percent of the bank as it stands, and delete at most 3 percent', () => {
  const { print, delete: deleted } = sharesOf(bank, examined)
  expect(print / bank.length).toBeGreaterThanOrEqual(0.9)
  expect(deleted / bank.length).toBeLessThanOrEqual(0.03)
})

test('an item with another word than the examiner read counts as unexamined', () => {
  const [item] = bank
  if (!item) throw new Error('The bank is empty.')
  const row = { item: item.id, digest: digestOf(item), mark: 'print' as const, note: '' }
  expect(sharesOf([item], [row])).toEqual({ print: 1, reword: 0, delete: 0, unexamined: 0 })
  const changed = { ...item, explanation: `${item.explanation} More.` }
  expect(sharesOf([changed], [row])).toEqual({ print: 0, reword: 0, delete: 0, unexamined: 1 })
})

test('a row with another mark than the three is refused with its line', () => {
  expect(() => readExamined('item\tdigest\tmark\tnote\nfact.a\t00\tperhaps\t')).toThrow(
    'docs/examined.tsv:2: “perhaps”',
  )
})
