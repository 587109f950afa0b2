import { expect, test } from 'vitest'
import { together } from '../../../src/results/statistics/earlier.ts'
import { entry, testLedger } from '../ledger/test-ledger.ts'

test('a ledger tells what was answered and disputed in every version but the present one', async () => {
  const ledger = testLedger()
  ledger.record(entry('a'))
  ledger.record(entry('b', { version: 'v2' }))
  ledger.dispute({ id: 'd', version: 'v1', item: 'speaker.one', reason: 'unclear' })
  ledger.record(entry('c', { version: 'v3' }))
  await ledger.ring()
  const one = { key: 'xi', offered: 4, responses: 1, options: { xi: 1 } }
  const two = { key: 'july', offered: 3, responses: 1, options: { june: 1 }, disputes: {} }
  expect(ledger.earlier('v3')).toEqual({
    v1: { attempts: 1, questions: { 'speaker.one': { ...one, disputes: { unclear: 1 } }, 'value.two': two } },
    v2: { attempts: 1, questions: { 'speaker.one': { ...one, disputes: {} }, 'value.two': two } },
  })
})

test('what several ledgers have adds up, and a question that was only disputed takes its answer from where it is known', () => {
  const known = { key: 'xi', offered: 4, responses: 3, options: { xi: 2, wei: 1 }, disputes: {} }
  const disputed = { key: '', offered: 0, responses: 0, options: {}, disputes: { typo: 1 } }
  const sum = together([
    { attempts: 0, questions: { one: disputed } },
    { attempts: 3, questions: { one: known } },
    { attempts: 3, questions: { one: known, two: known } },
  ])
  expect(sum.attempts).toBe(6)
  expect(sum.questions.one).toEqual({ ...known, responses: 6, options: { xi: 4, wei: 2 }, disputes: { typo: 1 } })
})
