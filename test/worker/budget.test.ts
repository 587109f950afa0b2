import { beforeAll, describe, expect, test } from 'vitest'
import { type Class, playClass } from '../../tools/budget/class.ts'
import {
  type Budget,
  inEveryStory,
  loaderBudget,
  onDemandBudgets,
  pages,
  pagesOfEditions,
  workerBudget,
} from '../../tools/budget/pages.ts'
import { brotliOfLoader, gzipOfStart, gzipOnDemand, storiesInWorker } from '../../tools/budget/parts.ts'
import { weigh } from '../../tools/budget/weigh.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()

describe('until it can be read and used', () => {
  let played: Class
  beforeAll(async () => {
    played = await playClass(worker.fetch)
  })

  test.each(Object.keys(pages('', '')))('“%s” weighs no more than its budget', async (page) => {
    await expectWithin(pages(played.code, played.ended)[page] ?? expect.fail('no such page'))
  })

  // `npm run budget` weighs all editions; these were among the heaviest.
  test.each(Object.entries(pagesOfEditions))('“%s” weighs no more than its budget in any edition', async (_, page) => {
    for (const edition of [1, 182, 363, 489]) await expectWithin(page(edition))
  })

  async function expectWithin(budget: Budget): Promise<void> {
    for (const { path, bytes, requests, host } of inEveryStory(budget)) {
      const weight = await weigh(host ? played.getAsHost : worker.fetch, path)
      expect(weight.html).toBeGreaterThan(500)
      expect(weight.requests).toBe(requests)
      expect(weight.total, path).toBeLessThanOrEqual(bytes)
    }
  }
})

test('the loader of embeds weighs no more than its budget', () => {
  expect(brotliOfLoader()).toBeLessThanOrEqual(loaderBudget)
})

test('what the Worker starts with weighs no more than its budget', () => {
  expect(gzipOfStart()).toBeLessThanOrEqual(workerBudget.gzip)
})

test('each part that is loaded on demand has a budget, and weighs no more', () => {
  expect(
    gzipOnDemand()
      .map(([source]) => source)
      .sort(),
  ).toEqual(Object.keys(onDemandBudgets).sort())
  expect(gzipOnDemand().filter(([source, bytes]) => bytes > (onDemandBudgets[source] ?? 0))).toEqual([])
})

test('the Worker’s modules have no story in them, so its size does not depend on their number', () => {
  expect(storiesInWorker()).toBe(0)
})

describe('weighing', () => {
  const site = (parts: Record<string, string>) => async (path: string) =>
    new Response(parts[path] ?? '', { status: path in parts ? 200 : 404 })

  test('follows what a script imports before it runs, once each, and not what it asks for later', async () => {
    const get = site({
      '/page': '<script type="module" src="/built/a.js"></script>',
      '/built/a.js': 'import{x}from"./b.js";import"./c.js";import("./later.js")',
      '/built/b.js': 'export*from"./c.js"',
      '/built/c.js': '',
    })
    expect((await weigh(get, '/page')).requests).toBe(4)
  })

  test('fails where a page names a part that is not there', async () => {
    await expect(weigh(site({ '/page': '<link rel="stylesheet" href="/gone.css">' }), '/page')).rejects.toThrow(
      '/gone.css answers 404',
    )
  })
})
