import { expect, test } from 'vitest'
import { blockedReport } from '../../tools/compile/blocked.ts'

test('each blocked question is named with every rule that objects, what it found and how to mend it', () => {
  const stem = 'What did the two leaders discuss?'
  const longest = { rule: 'longest-key', detail: 'the key is twice as long', mend: 'Shorten “key” in the claim' }
  expect(
    blockedReport('one-call', [
      { id: 'asked.trade-1', stem, reasons: [longest, { rule: 'solver', detail: 'It finds another key.' }] },
    ]),
  ).toBe(
    [
      'one-call: One question was blocked and will not be asked.',
      '  asked.trade-1: What did the two leaders discuss?',
      '    longest-key: the key is twice as long. Shorten “key” in the claim.',
      '    solver: It finds another key.',
    ].join('\n'),
  )
})

test('where nothing was blocked, nothing is said', () => {
  expect(blockedReport('one-call', [])).toBe('')
})
