import { expect, test } from 'vitest'
import { type Answer, chanceOf, estimate, evenAbility, meet } from '../../../../src/results/statistics/analysis/elo.ts'

test('a chance never falls below that of a guess', () => {
  expect(chanceOf(0, 4)).toBe(0.625)
  expect(chanceOf(-50, 4)).toBeCloseTo(0.25, 12)
  expect(chanceOf(50, 4)).toBeCloseTo(1, 12)
})

test('a match moves both sides by the surprise, and less the more each has been seen', () => {
  expect(meet(evenAbility, { logit: 0, responses: 0, offered: 4 }, true)).toEqual({
    ability: { logit: 0.375, responses: 1 },
    logit: -375_000,
  })
  // K = 1 / (1 + .05 · 20) = ½ for the item, 1 / (1 + .05 · 60) = ¼ for the reader.
  expect(meet({ logit: 0, responses: 60 }, { logit: 0, responses: 20, offered: 4 }, false)).toEqual({
    ability: { logit: -0.625 / 4, responses: 61 },
    logit: 312_500,
  })
})

test('only a person’s first answer to an item counts', () => {
  const answer = (right: boolean): Answer => ({ person: 'ann', item: 'one', offered: 4, right })
  expect(estimate([answer(false), answer(true), answer(true)])).toEqual(estimate([answer(false)]))
})

test('from simulated readers the order of true difficulties comes back', () => {
  const truth = { easy: -2, middling: 0, hard: 2 }
  const answers: Answer[] = []
  // A small multiplicative generator (Lehmer, 48271 mod 2³¹ − 1), so that the run is the same everywhere.
  let seed = 2022
  const draw = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  for (let person = 0; person < 2000; person++) {
    const ability = (draw() + draw() + draw() - 1.5) * 2
    for (const [item, difficulty] of Object.entries(truth)) {
      const right = draw() < chanceOf(ability - difficulty, 4)
      answers.push({ person: String(person), item, offered: 4, right })
    }
  }
  const found = estimate(answers)
  const logit = (item: string): number => found.get(item)?.logit ?? Number.NaN
  expect(logit('easy')).toBeLessThan(logit('middling') - 1)
  expect(logit('middling')).toBeLessThan(logit('hard') - 1)
  expect(found.get('hard')?.responses).toBe(2000)
})
