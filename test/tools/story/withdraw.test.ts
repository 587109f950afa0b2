import { expect, test } from 'vitest'
import { withoutWithdrawal, withWithdrawal } from '../../../tools/story/withdraw.ts'

const file = 'id: call\ntopics: [ one ]   # as it was\n'

test('a withdrawal is written at the end of a file that has none, and taken out again without a trace', () => {
  const withOne = withWithdrawal(file, 'fact.one', 'It says: “wrong”.')
  expect(withOne).toBe(`${file}\nwithdrawn:\n  - { item: "fact.one", reason: "It says: “wrong”." }\n`)
  expect(withoutWithdrawal(withOne ?? '', 'fact.one')).toBe(file)
})

test('a further one is written before the others, as they are indented, and either may be taken out', () => {
  const some = `${file}\nwithdrawn:\n- family: order\n  reason: Dull.\nlanguage: en\n`
  const withTwo = withWithdrawal(some, 'fact.one', 'Wrong.')
  expect(withTwo).toBe(
    `${file}\nwithdrawn:\n- { item: "fact.one", reason: "Wrong." }\n- family: order\n  reason: Dull.\nlanguage: en\n`,
  )
  expect(withoutWithdrawal(withTwo ?? '', 'fact.one')).toBe(some)
})

test('what is withdrawn already, or not at all, is said', () => {
  const withOne = withWithdrawal(file, 'fact.one', 'Wrong.') ?? ''
  expect([withWithdrawal(withOne, 'fact.one', 'Again.'), withoutWithdrawal(file, 'fact.one')]).toEqual([null, null])
})
