import { describe, expect, test } from 'vitest'
import { pages, workerBudget } from '../../tools/budget/pages.ts'
import { weigh } from '../../tools/budget/weigh.ts'
import { gzipOfWorker } from '../../tools/budget/worker.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()

describe('until it can be read and used', () => {
  test.each(Object.entries(pages))('the page “%s” weighs no more than its budget', async (_, { path, bytes }) => {
    const { total, html, requests } = await weigh(worker.fetch, path)
    expect(html).toBeGreaterThan(500)
    // A quiz is one answer to one request; the pages to read share a style and a script.
    expect(requests).toBe(path.includes('/quiz?') ? 1 : 3)
    expect(total).toBeLessThanOrEqual(bytes)
  })
})

test('the Worker’s script weighs no more than its budget', () => {
  expect(gzipOfWorker()).toBeLessThanOrEqual(workerBudget.gzip)
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
