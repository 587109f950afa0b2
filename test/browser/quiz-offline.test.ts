import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { denyStorage, realBrowser } from '../support/browser.ts'
import { answerAll, button, countResults, isAnswered, key, now, quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({ FLUSH_SECONDS: '1' })
const browser = realBrowser()
const open = (edition: number): Promise<Page> => browser.open(worker.origin() + quizAddress(edition))
const shown = (page: Page, state: string) => page.locator(`[data-state=${state}]`)

// Answers given faster than anyone reads are kept, but not counted.
const read = (page: Page): Promise<void> => page.waitForTimeout(1600)

/** How many results the ledger still has to bring to KV. */
async function waiting(): Promise<number> {
  const { ledgers } = (await (await worker.fetch('/healthz')).json()) as { ledgers: { waiting: number }[] }
  return ledgers.reduce((sum, ledger) => sum + ledger.waiting, 0)
}

async function attempts(): Promise<number> {
  const answer = await worker.fetch('/api/quizzes/xi-putin-call/stats')
  const { attempts: counted } = (await answer.json()) as { attempts: number }
  return counted
}

describe('offline after loading', () => {
  test('the quiz ends in its page, and the result arrives once when the connection is back', async () => {
    const before = await attempts()
    const page = await open(11)
    const results = countResults(page)
    await page.context().setOffline(true)
    await read(page)
    await answerAll(page, [2])
    await button(page).click()
    await shown(page, 'waiting').waitFor()
    expect(await page.locator('#score').textContent()).toBe('4 of 5 right')
    expect(await page.locator('.question:visible .verdict:visible').count()).toBe(5)
    expect(await page.locator('.finish').evaluate((part) => part === document.activeElement)).toBe(true)
    await page.context().setOffline(false)
    await shown(page, 'sent').waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/xi-putin-call/result')
    expect(results.attempts().size).toBe(1)
    await expect.poll(attempts).toBe(before + 1)
    await page.reload()
    expect(await page.locator('h1').textContent()).toBe('4 of 5 right')
  })

  test('a result kept when the page was closed is sent by the next page, once', async () => {
    const page = await open(12)
    await page.context().setOffline(true)
    await answerAll(page)
    await button(page).click()
    await shown(page, 'waiting').waitFor()
    const context = page.context()
    await page.close()
    await context.setOffline(false)
    const next = await context.newPage()
    const results = countResults(next)
    await next.goto(worker.origin() + quizAddress(13))
    await expect.poll(() => results.count()).toBe(1)
    await expect.poll(() => next.evaluate(() => localStorage.getItem('readout:unsent'))).toBeNull()
    await next.reload()
    await next.waitForTimeout(300)
    expect(results.count()).toBe(1)
  })

  test('two quizzes finished offline in two tabs are both sent', async () => {
    const first = await open(20)
    const context = first.context()
    const second = await context.newPage()
    await second.goto(worker.origin() + quizAddress(21))
    await context.setOffline(true)
    for (const page of [first, second]) {
      await answerAll(page)
      await button(page).click()
      await shown(page, 'waiting').waitFor()
    }
    await first.close()
    await second.close()
    await context.setOffline(false)
    const next = await context.newPage()
    const results = countResults(next)
    await next.goto(worker.origin() + quizAddress(22))
    await expect.poll(() => results.attempts().size).toBe(2)
    expect(results.count()).toBe(2)
  })

  test('an answer that gets lost on its way back is sent again under the same attempt and counted once', async () => {
    await expect.poll(waiting).toBe(0)
    const before = await attempts()
    const page = await open(14)
    const results = countResults(page)
    await page.route('**/results', async (route) => {
      await route.fetch()
      await route.abort()
      await page.unroute('**/results')
    })
    await read(page)
    await answerAll(page)
    await button(page).click()
    await shown(page, 'waiting').waitFor()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await shown(page, 'sent').waitFor()
    expect([results.count(), results.attempts().size]).toEqual([2, 1])
    await expect.poll(attempts).toBe(before + 1)
  })

  test('while a slow connection takes its time, the button says so, and pressing it again sends nothing more', async () => {
    const page = await open(19)
    const results = countResults(page)
    await page.route('**/results', async (route) => {
      await new Promise((done) => setTimeout(done, 1000))
      await route.continue()
    })
    await answerAll(page)
    await button(page).click()
    expect(await button(page).textContent()).toBe('Saving your result …')
    await button(page).click()
    await page.waitForURL(/\/result\?/)
    expect(results.count()).toBe(1)
  })

  test('a result of a version that is gone is not kept for ever, and the reader is told', async () => {
    const page = await open(15)
    await page.route('**/results', (route) => route.fulfill({ status: 409, body: '{}' }))
    await answerAll(page)
    await button(page).click()
    await shown(page, 'refused').waitFor()
    expect(await page.evaluate(() => localStorage.getItem('readout:unsent'))).toBeNull()
  })
})

test('with storage denied, a quiz runs to its result', async () => {
  // Here the result fades in, as for most readers.
  const context = await browser.context({ reducedMotion: 'no-preference' })
  await denyStorage(context)
  const page = await context.newPage()
  const errors: Error[] = []
  // A browser under load may give up fading from page to page, and says so as an error of the page.
  page.on('pageerror', (error) => error.message.startsWith('Transition was aborted') || errors.push(error))
  await page.goto(worker.origin() + quizAddress(16))
  await answerAll(page)
  await button(page).click()
  await page.waitForURL(/\/result\?/)
  expect(errors).toEqual([])
})

test('one quiz asks nothing of the network before its last answer, and then only for its result', async () => {
  const page = await open(18)
  await page.waitForLoadState('networkidle')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (let number = 1; number < 5; number++) {
    await key(page).click()
    await button(page).click()
  }
  expect(asked).toEqual([])
  await key(page).click()
  await expect.poll(() => asked.map((address) => new URL(address).pathname)).toEqual(['/xi-putin-call/result'])
  expect(await isAnswered(page)).toBe(true)
  await page.reload()
  expect(await now(page).locator('.verdict:visible').count()).toBe(1)
  expect(await key(page).count()).toBe(1)
})

test('where what comes after the first paint cannot be had, a quiz runs to its result', async () => {
  const page = await browser.open('about:blank')
  await page.route('**/built/quiz-deferred*', (route) => route.abort())
  const results = countResults(page)
  await page.goto(worker.origin() + quizAddress(15))
  await answerAll(page, [1])
  await button(page).click()
  await page.waitForURL(/\/result\?/)
  expect(await page.locator('h1').textContent()).toBe('4 of 5 right')
  expect(results.attempts().size).toBe(1)
})
