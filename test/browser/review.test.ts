import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { keepPicture } from '../support/pictures.ts'
import { answerAll, button, distractor, isAnswered, key, now, quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const story = '/xi-putin-call'
const day = 86_400_000
const kept = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('readout:review') ?? 'null')?.['xi-putin-call'] ?? null)

/** A reader who missed these questions of an edition a day and more ago; gives what was asked of them. */
async function missedYesterday(wrong: readonly number[], options = {}) {
  const context = await browser.context(options)
  const page = await context.newPage()
  await page.clock.setFixedTime(Date.now() - 1.5 * day)
  await page.goto(worker.origin() + quizAddress(41))
  const asked = await page
    .locator('.question')
    .evaluateAll((all) => all.map((question) => ({ ...(question as HTMLElement).dataset })))
  await answerAll(page, wrong)
  await button(page).click()
  await page.waitForURL(/\/result\?/)
  await page.locator('.when:not(:empty)').waitFor()
  return { context, page, missed: wrong.map((number) => asked[number - 1]) }
}

async function today(context: BrowserContext, path = `${story}/review`): Promise<Page> {
  const page = await context.newPage()
  // The clock belongs to all pages of a context.
  await page.clock.setFixedTime(Date.now())
  await page.goto(worker.origin() + path)
  return page
}

describe('missed claims', () => {
  test('come back the next day as other items of the same claims, and then later', async () => {
    const { context, page: result, missed } = await missedYesterday([2, 4])
    expect(await result.locator('.later .when').textContent()).toBe('The next is due tomorrow.')
    const hub = await today(context, story)
    await hub.getByRole('link', { name: '2 to revisit' }).click()
    await hub.getByRole('heading', { name: '2 to revisit' }).waitFor()
    const asked = []
    for (const right of [true, false]) {
      asked.push(await now(hub).evaluate((question) => ({ ...(question as HTMLElement).dataset })))
      await (right ? key(hub) : distractor(hub)).click()
      expect(await isAnswered(hub)).toBe(true)
      await button(hub).click()
    }
    expect(asked.map(({ claim }) => claim).sort()).toEqual(missed.map((one) => one?.claim).sort())
    for (const one of missed) expect(asked.map(({ item }) => item)).not.toContain(one?.item)
    expect(await hub.locator('#score').textContent()).toBe('1 of 2 right')
    const [knew, not] = asked.map(({ claim }) => claim)
    const due = Object.fromEntries((await kept(hub)).map((one: { claim: string; due: string }) => [one.claim, one.due]))
    expect(Date.parse(due[knew ?? ''])).toBeGreaterThan(Date.parse(due[not ?? '']))
    await hub.reload()
    await hub.getByText('Nothing to revisit now. The next claim is due').waitFor()
    await context.close()
  })

  test('never leave the device: the same two addresses are asked, whoever missed what, and nothing is posted', async () => {
    const asked: string[] = []
    const { context } = await missedYesterday([1])
    const page = await today(context, '/privacy')
    page.on('request', (request) =>
      asked.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search}`),
    )
    await page.goto(`${worker.origin()}${story}/review`)
    await distractor(page).click()
    await button(page).click()
    await page.locator('.finished').waitFor()
    expect(asked.filter((path) => !/^GET \/(built|icon)/.test(path))).toEqual([
      `GET ${story}/review`,
      `GET ${story}/review/questions`,
    ])
    await context.close()
  })

  test('can be saved as a file and erased', async () => {
    const { context, missed } = await missedYesterday([3])
    const page = await today(context)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ])
    const saved = JSON.parse(readFileSync(await download.path(), 'utf8'))
    expect(saved['xi-putin-call'].map(({ claim }: { claim: string }) => claim)).toEqual([missed[0]?.claim])
    await page.getByRole('button', { name: 'Erase' }).click()
    await page.getByText('Erased.').waitFor()
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({})
    await page.reload()
    await page.getByText('Nothing to revisit. Claims that you miss').waitFor()
    await context.close()
  })

  test('say what to do where the questions cannot be loaded, and are kept', async () => {
    const { context } = await missedYesterday([5])
    await context.route('**/review/questions', (route) => route.abort())
    const page = await today(context)
    await page.getByText('could not be loaded').waitFor()
    expect((await kept(page)).length).toBe(1)
    await context.close()
  })
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
  expect(asked.filter((url) => url.includes('later.'))).toEqual([])
  expect(await page.locator('.later .when').textContent()).toBe('')
})

test('what a device keeps from elsewhere, or in another shape, does no harm', async () => {
  for (const value of ['[]', '"x"', '{"xi-putin-call":7}', '{"xi-putin-call":[{"claim":"x"}]}', '{']) {
    const context = await browser.context()
    await context.addInitScript(`localStorage.setItem('readout:review', ${JSON.stringify(value)})`)
    const page = await today(context)
    await page.getByText('Nothing to revisit. Claims that you miss').waitFor()
    await context.close()
  }
})

test('nothing moves in the result when what is kept arrives', async () => {
  const { context, page } = await missedYesterday([1, 2, 3], { viewport: { width: 390, height: 2400 } })
  await page.reload({ waitUntil: 'networkidle' })
  expect(await page.locator('.later .when').textContent()).not.toBe('')
  expect(await layoutShift(page)).toBe(0)
  await context.close()
})

test.each(['light', 'dark'] as const)('reviewing has nothing that axe objects to, in %s', async (colorScheme) => {
  const { context } = await missedYesterday([2, 3, 4], { colorScheme })
  const page = await today(context)
  await page.locator('.question.now').waitFor()
  expect(await violations(page)).toEqual([])
  await keepPicture(page, `review-question-390-${colorScheme}`)
  await distractor(page).click()
  expect(await violations(page)).toEqual([])
  await keepPicture(page, `review-wrong-390-${colorScheme}`)
  const empty = await browser.open(`${worker.origin()}${story}/review`, { colorScheme })
  await empty.getByText('Nothing to revisit. Claims').waitFor()
  expect(await violations(empty)).toEqual([])
  await keepPicture(empty, `review-nothing-390-${colorScheme}`)
  await context.close()
})
