import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { violations } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { keepPicture } from '../support/pictures.ts'
import { answerAll, button, countResults, missWithCard, quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const story = '/xi-putin-call'
const open = (path: string): Promise<Page> => browser.open(worker.origin() + path, { serviceWorkers: 'allow' })

const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map(({ url }) => url.replace(location.origin, ''))
  })

describe('a reader who opened one edition, and nothing else, and is then offline', () => {
  let page: Page
  beforeAll(async () => {
    page = await open(quizAddress(31))
    const both = expect.arrayContaining([quizAddress(31), story])
    // “expect.poll” works inside a test only.
    await vi.waitFor(async () => expect(await kept(page)).toEqual(both), { timeout: 20_000 })
    await page.context().setOffline(true)
  })
  const go = (path: string) => page.goto(worker.origin() + path)

  test('finds the hub, and in it the place of a card never opened', async () => {
    await go(story)
    expect(await page.locator('.card').count()).toBeGreaterThan(5)
    await go(`${story}/cards/threat`)
    expect(page.url()).toBe(`${worker.origin()}${story}#card-threat`)
  })

  test('takes the edition, reads a missed question’s card over it, and the result arrives once on return', async () => {
    await go(quizAddress(31))
    await (await missWithCard(page)).click()
    await page.locator('dialog[open] .card p').first().waitFor()
    await page.keyboard.press('Escape')
    await page.evaluate(() => sessionStorage.clear())
    await page.reload()
    const results = countResults(page)
    await answerAll(page)
    await button(page).click()
    await page.locator('[data-state=waiting]').waitFor()
    await page.context().setOffline(false)
    await page.locator('[data-state=sent]').waitFor()
    await page.context().setOffline(true)
    expect(results.attempts().size).toBe(1)
  })

  test('is told of what was never opened, with a list of what is there', async () => {
    await go(`${story}/compare`)
    expect(await page.locator('h1').textContent()).toBe('You are offline')
    await page.getByRole('link', { name: 'Quiz: ', exact: false }).first().waitFor()
    expect(await violations(page)).toEqual([])
    await keepPicture(page, 'offline-390-light')
    await page.getByRole('link', { name: 'Quiz: ', exact: false }).first().click()
    await page.locator('.question.now').waitFor()
  })

  test('gets the page itself as soon as the connection is back', async () => {
    await go(`${story}/timeline`)
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'Timeline' }).waitFor()
  })
})

test('a result kept by a quiz is sent by whatever page is opened next', async () => {
  const page = await open(quizAddress(32))
  await page.context().setOffline(true)
  await answerAll(page)
  await button(page).click()
  await page.locator('[data-state=waiting]').waitFor()
  const context = page.context()
  await page.close()
  await context.setOffline(false)
  const next = await context.newPage()
  const results = countResults(next)
  await next.goto(worker.origin() + story)
  await expect.poll(() => results.count()).toBe(1)
})

test('a new version takes the place of an old one, and keeps its pages readable', async () => {
  const page = await open(story)
  await expect.poll(() => kept(page)).toContain(story)
  const left = await page.evaluate(async () => {
    for (const name of ['readout-older', 'readout-old']) await (await caches.open(name)).put('/a', new Response('a'))
    await (await navigator.serviceWorker.getRegistration())?.unregister()
    return caches.keys()
  })
  expect(left.length).toBe(3)
  await page.reload()
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain('readout-older')
  expect(await page.evaluate(() => caches.keys())).toContain('readout-old')
})

test('the service worker leaves results, sessions and other programs alone', async () => {
  const page = await open(story)
  await expect.poll(() => kept(page)).toContain(story)
  await page.evaluate(() => Promise.all(['/api/quizzes/xi-putin-call/stats', '/healthz'].map((path) => fetch(path))))
  expect((await kept(page)).filter((path) => /api|healthz/.test(path))).toEqual([])
})

test('a browser finds nothing that keeps it from installing the site', async () => {
  const page = await open(story)
  await expect.poll(() => kept(page)).toContain(story)
  const devtools = await page.context().newCDPSession(page)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // A window of its own that leaves nothing behind is how a test runs, and what the browser objects to.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  const { data, errors } = await devtools.send('Page.getAppManifest')
  expect([JSON.parse(data ?? '{}').start_url, errors]).toEqual(['/', []])
})
