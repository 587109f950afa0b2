import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rowsADay } from '../../src/classroom/object/rows-a-day.ts'
import { rowsOfLesson, spentByVotes } from '../../tools/costs/attacks.ts'
import { costTables, useOfDay } from '../../tools/costs/costs.ts'
import prices from '../../tools/costs/prices.json' with { type: 'json' }
import { whole } from '../../tools/figures.ts'

test('the tables in docs/operate.md are those that npm run costs computes today', () => {
  expect(readFileSync('docs/operate.md', 'utf8')).toContain(costTables(prices))
})

test('at the setting that the docs name for the free plan, 90,000 attempts a day stay inside every limit', () => {
  const use = useOfDay(90_000, 300)
  for (const [name, { freeADay }] of Object.entries(prices.items))
    expect(use[name as keyof typeof use]).toBeLessThanOrEqual(freeADay ?? Number.POSITIVE_INFINITY)
  expect(useOfDay(90_000, 180).kvWrites).toBeGreaterThan(1000)
})

test('what an attacker spends stands in docs/operate.md as npm run costs plays it, with the limits of wrangler.toml', async () => {
  const limits = rowsADay({})
  const settings = readFileSync('wrangler.toml', 'utf8')
  for (const [name, value] of [
    ['ROWS_OF_SESSION', limits.ofSession],
    ['ROWS_OF_NETWORK', limits.ofNetwork],
    ['ROWS_A_DAY', limits.ofAll],
  ])
    expect(settings).toContain(`${name} = "${value}"`)
  const { sessions, rows, requests } = await spentByVotes(limits)
  expect(rows).toBeLessThanOrEqual(limits.ofNetwork + 100)
  const document = readFileSync('docs/operate.md', 'utf8')
  expect(document).toContain(`| ${whole(rows)}, by ${sessions} sessions and ${whole(requests)} billed requests |`)
  expect(document).toContain(`two votes each | ${whole(rowsOfLesson())} |`)
}, 60_000)
