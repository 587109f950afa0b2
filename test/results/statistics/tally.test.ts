import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../../src/results/model.ts'
import { fold, noTally, sum } from '../../../src/results/statistics/tally.ts'
import { entry } from '../ledger/test-ledger.ts'

const noon = Date.UTC(2026, 10, 24, 12)
const row = (seq: number, changes: Parameters<typeof entry>[1] = {}): Row => ({
  seq,
  at: noon,
  entry: entry(`a${seq}`, changes),
})
const right = {
  score: 2,
  responses: [['speaker.one', 'xi', 'xi', 4] as const, ['value.two', 'july', 'july', 3] as const],
}

describe('a tally', () => {
  test('knows for every option which scores those who chose it reached', () => {
    const { questions } = fold(noTally(), [row(1), row(2, right), row(3, right)])
    expect(questions['value.two']?.groups).toEqual({ 2: { june: [0, 1, 0], july: [0, 0, 2] } })
  })

  test('knows of every form how many were right at each place', () => {
    const { forms } = fold(noTally(), [row(1), row(2, right), row(3, { ...right, edition: 7 })])
    expect(forms).toEqual({
      '1/2': { scores: [0, 1, 1], right: [2, 1] },
      '7/2': { scores: [0, 0, 1], right: [1, 1] },
    })
  })

  test('has no form for the edition of one class, whose questions count like all others', () => {
    const { forms, attempts, questions } = fold(noTally(), [row(1, right), row(2, { ...right, edition: 501 })])
    expect([Object.keys(forms), attempts, questions['value.two']?.responses]).toEqual([['1/2'], 2, 2])
  })

  test('compares no score of a quiz of which a question is withdrawn, and counts what was answered', () => {
    const one = { score: 1, responses: right.responses.slice(0, 1) }
    const { scores, forms, attempts, questions } = fold(noTally(), [row(1, one)])
    expect([scores, forms, attempts, questions['speaker.one']?.responses]).toEqual([{}, {}, 1, 1])
  })

  test('leaves out what came too fast, and says how much that was', () => {
    expect(fold(noTally(), [row(1, { flagged: true })])).toEqual({ ...noTally(), flagged: 1 })
  })

  test('folded in pieces is the tally folded at once, to the bit', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), fc.nat(30), (passes, cut) => {
        const rows = passes.map((passed, seq) => row(seq, passed ? right : {}))
        expect(fold(fold(noTally(), rows.slice(0, cut)), rows.slice(cut))).toEqual(fold(noTally(), rows))
      }),
    )
  })

  test('of several shards is the sum of their counts, whatever shard took what', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(2)), { maxLength: 30 }), (taken) => {
        const rows = taken.map(([passed], seq) => row(seq, passed ? right : {}))
        const shards = [0, 1, 2].map((shard) =>
          fold(
            noTally(),
            rows.filter((_, i) => taken[i]?.[1] === shard),
          ),
        )
        expect(withoutLogits(sum(shards))).toEqual(withoutLogits(fold(noTally(), rows)))
      }),
    )
  })

  test('of one shard is that shard’s, estimates included', () => {
    const shard = fold(noTally(), [row(1), row(2, right)])
    expect(sum([shard, noTally()])).toEqual(shard)
  })
})

/** The estimates depend on who met whom in which order, so shards agree on everything but them. */
const withoutLogits = (tally: ReturnType<typeof sum>) => ({
  ...tally,
  questions: Object.fromEntries(
    Object.entries(tally.questions).map(([item, { logit: _, ...counts }]) => [item, counts]),
  ),
})
