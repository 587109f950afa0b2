import fc from 'fast-check'
import { expect, test } from 'vitest'
import { versionOf } from '../../../src/results/model.ts'
import { batchesBySnapshot, differences, rebuild } from '../../../src/results/record/rebuild.ts'
import { fold, noTally } from '../../../src/results/statistics/tally.ts'
import { attemptsOf, entry, type Fate, fates, rowsOf, testLedger } from './test-ledger.ts'

type Step =
  | { step: 'record'; attempt: number; flagged: boolean; network: number }
  | { step: 'dispute'; reader: number }
  | { step: 'look' }
  | { step: 'ring'; fates: Fate[] }
  | { step: 'restart' }
  | { step: 'pass'; seconds: number }

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      step: fc.constant('record' as const),
      attempt: fc.nat(40),
      flagged: fc.boolean(),
      network: fc.nat(2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('dispute' as const), reader: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constant({ step: 'look' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      step: fc.constant('ring' as const),
      fates: fc.array(fc.constantFrom(...fates), { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ step: 'restart' as const }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('pass' as const), seconds: fc.nat(600) }) },
)

test('killed, evicted and refused by KV at any point, a ledger loses nothing and counts nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 5, maxLength: 60 }), async (run) => {
      const ledger = testLedger()
      // What was acknowledged, and whether it counts. Two of the networks are known, so that some is set aside.
      const acknowledged = new Map<string, boolean>()
      for (const step of run) await take(ledger, step, acknowledged)
      ledger.restart()
      while (await ledger.ring()) {}
      expectExact(ledger, acknowledged)
      await expectRebuilt(ledger)
    }),
    { numRuns: 400 },
  )
})

async function take(
  ledger: ReturnType<typeof testLedger>,
  step: Step,
  acknowledged: Map<string, boolean>,
): Promise<void> {
  if (step.step === 'restart') ledger.restart()
  if (step.step === 'pass') ledger.pass(step.seconds * 1000)
  if (step.step === 'record') {
    const attempt = `attempt-${step.attempt}`
    const networks = step.network === 0 ? [] : [`network-${step.network}`]
    const sent = entry(attempt, { flagged: step.flagged, version: `v${step.attempt % 2}`, ms: 9000 + step.attempt })
    const receipt = ledger.record(sent, networks)
    const counted = receipt !== 'different-attempt' && receipt.counted
    const before = acknowledged.get(attempt)
    if (before !== undefined) expect(counted).toBe(before)
    else if (networks.length === 0 || step.flagged) expect(counted).toBe(!step.flagged)
    acknowledged.set(attempt, counted)
  }
  if (step.step === 'dispute') {
    const id = `reader-${step.reader}`
    ledger.dispute({ id, version: 'v1', item: 'speaker.one', reason: 'unclear' })
    acknowledged.set(`${id} speaker.one`, true)
  }
  if (step.step === 'look') {
    const id = `look-${acknowledged.size}`
    ledger.look({ id, version: 'v1', item: 'speaker.one' })
    acknowledged.set(`${id} v1 speaker.one`, true)
  }
  if (step.step === 'ring') {
    ledger.fate(...step.fates)
    await ledger.ring()
    // What is killed in mid-write comes back before anything else happens to it.
    if (step.fates.some((fate) => fate.startsWith('dies'))) ledger.restart()
    ledger.fate()
  }
}

/** Every snapshot is what its batches make. */
async function expectRebuilt({ kv }: ReturnType<typeof testLedger>): Promise<void> {
  const read = (keys: readonly string[]) => Promise.resolve(keys.map((key) => JSON.parse(kv.get(key) ?? 'null')))
  for (const [snapshot, keys] of batchesBySnapshot([...kv.keys()]))
    expect(differences(await rebuild(keys, read), JSON.parse(kv.get(snapshot) ?? 'null'))).toEqual([])
}

/** Acknowledged = in the batches = in the snapshots = the sum of the option counts. */
function expectExact(ledger: ReturnType<typeof testLedger>, acknowledged: Map<string, boolean>): void {
  const rows = rowsOf(ledger.batches())
  expect(attemptsOf(rows).sort()).toEqual([...acknowledged.keys()].sort())
  for (const version of ['v0', 'v1']) {
    const mine = rows.filter((row) => versionOf(row) === version)
    const tally = ledger.snapshot(version) ?? noTally()
    expect(tally).toEqual(fold(noTally(), mine))
    const disputes = mine.filter((row) => 'dispute' in row).length
    expect(tally.disputes).toEqual(disputes > 0 ? { 'speaker.one': { unclear: disputes } } : {})
    const picks = Object.values(tally.questions).flatMap(({ options }) => Object.values(options))
    expect(picks.reduce((a, b) => a + b, 0)).toBe(
      2 * mine.filter((row) => 'entry' in row && !row.entry.flagged && !row.entry.aside).length,
    )
  }
}
