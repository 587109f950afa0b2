import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { questionsAddress } from '../../src/http/addresses.ts'
import { realBrowser } from '../support/browser.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { answerAll, button, distractor, isAnswered, key, now, quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const story = '/xi-putin-call'
const yesterday = Date.now() - 1.5 * 86_400_000
const kept = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('readout:review') ?? 'null')?.['xi-putin-call'] ?? null)

type Asked = { item?: string; claim?: string }
type Storage = Awaited<ReturnType<BrowserContext['storageState']>>
let missed: Asked[]
let storageState: Storage
let resultOfYesterday: string

// A reader who missed two questions of an edition more than a day ago. Each test goes on from what the browser kept then.
beforeAll(async () => {
  const page = await browser.open('about:blank')
  await page.clock.setFixedTime(yesterday)
  await page.goto(worker.origin() + quizAddress(41))
  const address = worker.origin() + questionsAddress('xi-putin-call', { edition: 41, length: 5 })
  const { questions } = (await (await fetch(address)).json()) as {
    questions: { id: string; source: { claim: string }[] }[]
  }
  const asked = questions.map(({ id, source }): Asked => ({ item: id, claim: source[0]?.claim ?? '' }))
  // Of both claims the bank has more than one item.
  await answerAll(page, [2, 3])
  missed = [asked[1] ?? {}, asked[2] ?? {}]
  await button(page).click()
  await page.waitForURL(/\/result\?/)
  await page.locator('.when:not(:empty)').waitFor()
  expect(await page.locator('.review .when').textContent()).toBe('The next one is due tomorrow.')
  resultOfYesterday = page.url()
  storageState = await page.context().storageState()
  await page.context().close()
})

async function today(path = `${story}/review`, options = {}): Promise<Page> {
  const context = await browser.context({ storageState, ...options })
  const page = await context.newPage()
  await page.goto(worker.origin() + path)
  return page
}

describe('missed claims', () => {
  test('come back the next day as other items of the same claims, and then later', async () => {
    const hub = await today(story)
    await hub.getByRole('link', { name: '2 to review' }).click()
    await hub.getByRole('heading', { name: '2 to review' }).waitFor()
    const asked: Asked[] = []
    for (const right of [true, false]) {
      asked.push(await now(hub).evaluate((question) => ({ ...(question as HTMLElement).dataset })))
      await (right ? key(hub) : distractor(hub)).click()
      expect(await isAnswered(hub)).toBe(true)
      await button(hub).click()
    }
    expect(asked.map(({ claim }) => claim).sort()).toEqual(missed.map(({ claim }) => claim).sort())
    for (const { item } of missed) expect(asked.map((one) => one.item)).not.toContain(item)
    expect(await hub.locator('#score').textContent()).toBe('1 of 2 right')
    const [knew, not] = asked.map(({ claim }) => claim)
    const due = Object.fromEntries((await kept(hub)).map((one: { claim: string; due: string }) => [one.claim, one.due]))
    expect(Date.parse(due[knew ?? ''])).toBeGreaterThan(Date.parse(due[not ?? '']))
    await hub.reload()
    await hub.getByText('Nothing to review now. The next claim is due').waitFor()
  })

  test('never leave the device: the same two addresses are asked, whoever missed what, and nothing is posted', async () => {
    const asked: string[] = []
    const page = await today('/privacy')
    page.on('request', (request) =>
      asked.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search}`),
    )
    await page.goto(`${worker.origin()}${story}/review`)
    for (let number = 1; number <= 2; number++) {
      await distractor(page).click()
      await button(page).click()
    }
    await page.locator('.finished').waitFor()
    expect(asked.filter((path) => !/^GET \/(built|icon)/.test(path))).toEqual([
      `GET ${story}/review`,
      `GET ${story}/review/questions`,
    ])
  })

  test('can be saved as a file and erased', async () => {
    const page = await today()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ])
    const saved = JSON.parse(readFileSync(await download.path(), 'utf8'))
    expect(saved['xi-putin-call'].map(({ claim }: Asked) => claim).sort()).toEqual(
      missed.map(({ claim }) => claim).sort(),
    )
    await page.getByRole('button', { name: 'Erase' }).click()
    await page.getByText('Erased.').waitFor()
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({})
    await page.reload()
    await page.getByText('Nothing to review. Claims that you miss').waitFor()
  })

  test('say what to do where the questions cannot be loaded, and are kept', async () => {
    const page = await today('/privacy')
    await page.route('**/review/questions', (route) => route.abort())
    await page.goto(`${worker.origin()}${story}/review`)
    await page.getByText('could not be loaded').waitFor()
    expect((await kept(page)).length).toBe(2)
  })
})

test('misses are kept while the questions cannot be had, and forgotten once their version is gone', async () => {
  const page = await browser.open(worker.origin() + quizAddress(43))
  await page.route('**/api/quizzes/*/questions?*', (route) => route.abort())
  const noted = () => page.evaluate(() => localStorage.getItem('readout:missed'))
  await answerAll(page, [1])
  await button(page).click()
  await page.waitForURL(/\/result\?/)
  await page.waitForLoadState('networkidle')
  expect(JSON.parse((await noted()) ?? '')).toMatchObject([{ quiz: 'xi-putin-call', edition: 43, length: 5, place: 0 }])
  expect(await kept(page)).toBeNull()
  await page.unroute('**/api/quizzes/*/questions?*')
  await page.reload()
  await page.locator('.when:not(:empty)').waitFor()
  expect([await noted(), (await kept(page)).length]).toEqual([null, 1])
  await page.evaluate(() =>
    localStorage.setItem(
      'readout:missed',
      JSON.stringify([{ quiz: 'xi-putin-call', version: 'none', edition: 43, length: 5, place: 1 }]),
    ),
  )
  await page.reload()
  await expect.poll(noted).toBeNull()
  expect((await kept(page)).length).toBe(1)
})

test('whoever missed nothing loads nothing of it', async () => {
  const page = await browser.open('about:blank')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(worker.origin() + quizAddress(42))
  await answerAll(page)
  await button(page).click()
  await page.waitForURL(/\/result\?/)
  await page.waitForLoadState('networkidle')
  expect(asked.filter((url) => url.includes('/review-due.'))).toEqual([])
  expect(await page.locator('.review .when').textContent()).toBe('')
})

test('what a device keeps from elsewhere, or in another shape, does no harm', async () => {
  const page = await browser.open(`${worker.origin()}/privacy`)
  for (const value of ['[]', '"x"', '{"xi-putin-call":7}', '{"xi-putin-call":[{"claim":"x"}]}', '{']) {
    await page.evaluate((found) => localStorage.setItem('readout:review', found), value)
    await page.goto(`${worker.origin()}${story}/review`)
    await page.getByText('Nothing to review. Claims that you miss').waitFor()
  }
})

test('nothing moves in the result when what is kept arrives', async () => {
  const page = await today('/privacy', { viewport: { width: 390, height: 2400 } })
  await page.clock.setFixedTime(yesterday)
  await page.goto(resultOfYesterday)
  await page.locator('.review .when:not(:empty)').waitFor()
  expect(await layoutShift(page)).toBe(0)
})
