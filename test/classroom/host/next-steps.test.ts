import { expect, test } from 'vitest'
import { nextSteps, type Reason, type Step, steps } from '../../../src/classroom/host/next-steps.ts'
import { hostText } from '../../../src/classroom/host/text.ts'
import { adviceOn } from '../../../src/classroom/machine/round-results.ts'
import type { Phase, RoundResult } from '../../../src/classroom/protocol/model.ts'

const vote = (share: number | null, round = 1): RoundResult => ({
  ...{ round, answered: 20, counts: {}, right: 0, late: 0, share },
  advice: share === null ? null : adviceOn(share),
})
const after = (phase: Phase, ...rounds: RoundResult[]) => afterAsking([0], phase, ...rounds)
const afterAsking = (asked: readonly number[], phase: Phase, ...rounds: RoundResult[]) => {
  const result = { item: 0, rounds, shifts: [] }
  return nextSteps({ phase, result, plan: [1, 0], results: asked.map((item) => ({ item, rounds, shifts: [] })) })
}
const closed = (...rounds: RoundResult[]) => after({ kind: 'closed', item: 0, round: rounds.length }, ...rounds)

test.each<[string, number[], Reason, Step]>([
  ['few are right', [0.34], 're-teach', 'revoteTaught'],
  ['about half are right', [0.35], 'discuss', 'discuss'],
  ['most are right', [0.71], 'explain', 'reveal'],
  ['few are right after a second vote', [0.1, 0.2], 'settle', 'reveal'],
  ['about half are right after a second vote', [0.5, 0.5], 'settle', 'reveal'],
  ['most are right after a second vote', [0.5, 0.9], 'explain', 'reveal'],
])('when %s, the advice is the reason for the main button', (_, shares, advice, first) => {
  const next = closed(...shares.map((share, i) => vote(share, i + 1)))
  expect([next.advice, next.steps[0]]).toEqual([advice, first])
  expect(new Set(next.steps.map((step) => steps[step]))).toEqual(new Set(['revote', 'discuss', 'reveal']))
})

test('without an answer there is no advice', () => {
  expect(closed(vote(null)).advice).toBeNull()
  expect(closed().advice).toBeNull()
})

test('a discussion leads to another vote, and the advice says so', () => {
  const next = after({ kind: 'discussion', item: 0, round: 1, until: 0 }, vote(0.5))
  expect(next).toEqual({ steps: ['revote', 'reveal'], advice: 'discussing' })
})

test('the advice says what the main button does', () => {
  const words: Record<Reason, RegExp> = {
    're-teach': /explain .* then vote again/,
    discuss: /^[^:]+: let pupils discuss/,
    explain: /: show the answer/,
    settle: /: show the answer/,
    discussing: /vote again/,
  }
  for (const [reason, pattern] of Object.entries(words)) expect(hostText.advice[reason as Reason]).toMatch(pattern)
  expect(hostText.actions.revoteTaught).toMatch(/explained.*vote again/)
})

test('after the last question of the plan nothing is recommended', () => {
  expect(afterAsking([1], { kind: 'revealed', item: 1 }).steps).toEqual(['openNext'])
  expect(afterAsking([1, 0], { kind: 'revealed', item: 0 }).steps).toEqual([])
})
