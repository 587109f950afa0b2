import { expect, test } from 'vitest'
import { together } from '../../../src/results/statistics/earlier.ts'
import { entry, testLedger } from '../ledger/test-ledger.ts'

test('a ledger tells what was answered in every version but the present one, and disputes once an editor has looked', async () => {
  const ledger = testLedger()
  ledger.record(entry('a'))
  ledger.record(entry('b', { version: 'v2' }))
  ledger.dispute({ id: 'd', version: 'v1', item: 'speaker.one', reason: 'unclear' })
  ledger.record(entry('c', { version: 'v3' }))
  await ledger.ring()
  const quiet = { disputes: {}, beingLookedAt: false }
  const one = { key: 'xi', offered: 4, responses: 1, options: { xi: 1 } }
  const two = { key: 'july', offered: 3, responses: 1, options: { june: 1 }, ...quiet }
  expect(ledger.earlier('v3')).toEqual({
    v1: { attempts: 1, questions: { 'speaker.one': { ...one, ...quiet, beingLookedAt: true }, 'value.two': two } },
    v2: { attempts: 1, questions: { 'speaker.one': { ...one, ...quiet }, 'value.two': two } },
  })
  ledger.look({ id: 'l', version: 'v3', item: 'speaker.one' })
  await ledger.ring()
  expect(ledger.earlier('v3').v1?.questions['speaker.one']).toMatchObject({
    disputes: { unclear: 1 },
    beingLookedAt: false,
  })
})

test('what several ledgers have adds up, and a question that was only disputed takes its answer from where it is known', () => {
  const known = { key: 'xi', offered: 4, responses: 3, options: { xi: 2, wei: 1 }, disputes: {}, beingLookedAt: false }
  const disputed = { key: '', offered: 0, responses: 0, options: {}, disputes: { typo: 1 }, beingLookedAt: true }
  const sum = together([
    { attempts: 0, questions: { one: disputed } },
    { attempts: 3, questions: { one: known } },
    { attempts: 3, questions: { one: known, two: known } },
  ])
  expect(sum.attempts).toBe(6)
  expect(sum.questions.one).toEqual({
    ...known,
    responses: 6,
    options: { xi: 4, wei: 2 },
    disputes: { typo: 1 },
    beingLookedAt: true,
  })
})
