import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { realBrowser } from '../support/browser.ts'
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
    await page.getByRole('link', { name: 'Quiz: ', exact: false }).first().click()
    await page.locator('.question.now').waitFor()
  })

  test('gets the page itself as soon as the connection is back', async () => {
    await go(`${story}/timeline`)
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'Timeline' }).waitFor()
  })
})

test('the page for no connection, opened by its own address, is not loaded again and again', async () => {
  const page = await open('/offline')
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1
  })
  // What the page asks first, where it stands for another one.
  const asked = page.waitForRequest((request) => request.method() === 'HEAD', { timeout: 3000 }).catch(() => null)
  expect(await asked).toBeNull()
  expect(loads).toBe(0)
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

test('a result whose page is closed before the connection is back is sent by the browser itself', async () => {
  const page = await open(quizAddress(35))
  await expect.poll(() => kept(page)).toContain(quizAddress(35))
  const context = page.context()
  // A picture of this site: it is in the service worker’s scope, and has no script that could send anything.
  const picture = await context.newPage()
  await picture.goto(`${worker.origin()}/icon.svg`)
  await context.setOffline(true)
  await answerAll(page)
  await button(page).click()
  await page.locator('[data-state=waiting]').waitFor()
  const devtools = await context.newCDPSession(picture)
  const registered = new Promise<string>((found) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first) found(first.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  await page.close()
  await context.setOffline(false)
  const sent = context.waitForEvent('request', (request) => request.method() === 'POST')
  const sync = { origin: worker.origin(), registrationId: await registered, lastChance: false }
  await devtools.send('ServiceWorker.dispatchSyncEvent', { ...sync, tag: 'workbox-background-sync:results' })
  expect(new URL((await sent).url()).pathname).toBe('/api/quizzes/xi-putin-call/results')
  expect((await (await sent).response())?.status()).toBe(200)
})

test('a new version drops stores of another form, and keeps the pages of the one before with their styles', async () => {
  const page = await open(story)
  await expect.poll(() => kept(page)).toContain(story)
  await page.evaluate(async () => {
    await (await caches.open('readout-0123456789')).put('/a', new Response('a'))
    await (await caches.open('readout-pages')).put(
      '/before',
      new Response('<link rel=stylesheet href=/built/before.css>'),
    )
    await (await caches.open('readout-parts')).put('/built/before.css', new Response('a {}'))
    await (await navigator.serviceWorker.getRegistration())?.unregister()
  })
  await page.reload()
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain('readout-0123456789')
  await page.context().setOffline(true)
  const answers = ['/before', '/built/before.css'].map((path) =>
    page.evaluate(async (at) => (await fetch(at)).status, path),
  )
  expect(await Promise.all(answers)).toEqual([200, 200])
})

test('the page for no connection stays, however many pages are opened', async () => {
  const page = await open(story)
  await expect.poll(() => kept(page)).toContain('/offline')
  await page.evaluate(async (quiz) => {
    await navigator.serviceWorker.ready
    for (let edition = 1; edition <= 70; edition++) await fetch(`${quiz}/quiz?edition=${edition}&length=5`)
  }, story)
  const editions = async () =>
    (await kept(page)).filter((path) => path.includes('/quiz?')).map((path) => path.slice(story.length))
  // The oldest go first. The hub was opened before them all.
  await expect.poll(editions).toContain('/quiz?edition=70&length=5')
  await expect.poll(async () => (await editions()).length).toBeLessThanOrEqual(60)
  await page.context().setOffline(true)
  await page.goto(`${worker.origin()}${story}/compare`)
  expect(await page.locator('h1').textContent()).toBe('You are offline')
  await page.goto(worker.origin())
  expect(await page.locator('h1').textContent()).toBe('Stories told twice')
})

test('a link with somebody’s tracking in it opens the stored page, whichever link it was stored from', async () => {
  const page = await open(`${quizAddress(34)}&utm_source=mail&fbclid=abc`)
  await expect.poll(() => kept(page)).toEqual(expect.arrayContaining([quizAddress(34), story]))
  await page.context().setOffline(true)
  for (const address of [quizAddress(34), `${quizAddress(34)}&gclid=x`]) {
    await page.goto(worker.origin() + address)
    await page.locator('.question.now').waitFor()
  }
  await page.goto(`${worker.origin()}${story}?utm_campaign=x&utm_source=y`)
  await page.locator('.card').first().waitFor()
})

describe('a reader who opened a story', () => {
  let page: Page
  beforeAll(async () => {
    page = await open(story)
    await vi.waitFor(async () => expect(await kept(page)).toContain(story), { timeout: 20_000 })
  })

  test('has nothing kept of results, sessions and what other programs ask', async () => {
    await page.evaluate(() => Promise.all(['/api/quizzes/xi-putin-call/stats', '/healthz'].map((path) => fetch(path))))
    expect((await kept(page)).filter((path) => /api|healthz/.test(path))).toEqual([])
  })

  test('may install the site', async () => {
    const devtools = await page.context().newCDPSession(page)
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    // A window of its own that leaves nothing behind is how a test runs, and what the browser objects to.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
    const { data, errors } = await devtools.send('Page.getAppManifest')
    expect([JSON.parse(data ?? '{}').start_url, errors]).toEqual(['/', []])
  })

  test('gets pages, styles and pictures from the network where the device has no room left', async () => {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: worker.origin(), quotaSize: 1 })
    const full = await page.evaluate(async () => (await caches.open('test')).put('/a', new Response('a')).catch(String))
    expect(full).toContain('QuotaExceededError')
    expect(await page.evaluate(async () => (await fetch('/icons/512.png')).status)).toBe(200)
    const styled = page.waitForResponse((answer) => answer.url().includes('/built/stats'))
    await page.goto(`${worker.origin()}${story}/stats`)
    expect((await styled).status()).toBe(200)
    expect((await kept(page)).filter((path) => path.includes('stats') || path.includes('512'))).toEqual([])
  })
})
