import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { costTables, useOfDay } from '../../tools/costs/costs.ts'
import prices from '../../tools/costs/prices.json' with { type: 'json' }

test('the tables in docs/operate.md are those that npm run costs computes today', () => {
  expect(readFileSync('docs/operate.md', 'utf8')).toContain(costTables(prices))
})

test('at the setting that the docs name for the free plan, 90,000 attempts a day stay inside every limit', () => {
  const use = useOfDay(90_000, 300)
  for (const [name, { freeADay }] of Object.entries(prices.items))
    expect(use[name as keyof typeof use]).toBeLessThanOrEqual(freeADay ?? Number.POSITIVE_INFINITY)
  expect(useOfDay(90_000, 180).kvWrites).toBeGreaterThan(1000)
})
