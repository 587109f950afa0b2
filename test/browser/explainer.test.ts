import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const open = (path: string, options = {}): Promise<Page> => browser.open(worker.origin() + path, options)

const pages = {
  home: '/',
  hub: '/xi-putin-call',
  card: '/xi-putin-call/cards/kremlin-version',
  compare: '/xi-putin-call/compare',
}

test('the keyboard alone reaches and opens the sources of a card', async () => {
  const page = await open(pages.card)
  const sources = page.locator('.sources')
  const total = await sources.count()
  let opened = 0
  for (let step = 0; step < 80 && opened < total; step++) {
    await page.keyboard.press('Tab')
    if (!(await page.evaluate(() => document.activeElement?.parentElement?.matches('.sources')))) continue
    await page.keyboard.press('Enter')
    opened++
  }
  expect(opened).toBe(total)
  expect(await page.locator('.sources[open] .chain').first().isVisible()).toBe(true)
  expect(await page.locator('.sources[open]').count()).toBe(total)
})

test('every control of the hub is at least 48 px tall, links within sentences aside', async () => {
  const page = await open(pages.hub)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('a, button, summary')]
      .filter(
        (control) => !control.closest('.card > p, .where, .foot p, [hidden]') && !control.classList.contains('skip'),
      )
      .map((control) => ({ name: control.textContent, height: control.getBoundingClientRect().height }))
      .filter(({ height }) => height < 48),
  )
  expect(small).toEqual([])
})

test('an address with a card’s anchor shows that card, and beside it the map lights what the card is about', async () => {
  const page = await open('/privacy', { viewport: { width: 1280, height: 900 } })
  await page.goto(`${worker.origin()}${pages.hub}#card-kremlin-version`)
  const lit = () => page.locator('.current').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')))
  await page.evaluate(() => scrollBy(0, 100))
  await expect.poll(lit).toContain('/xi-putin-call/compare#claim-legitimacy')
  expect(await lit()).not.toContain('/xi-putin-call/compare#claim-dedication')
  await page.locator('#card-chinese-version').evaluate((card) => card.scrollIntoView())
  await expect.poll(lit).toContain('/xi-putin-call/compare#claim-dedication')
  expect(await page.locator('.map').evaluate((map) => map.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
  await page.evaluate(() => scrollTo(0, 0))
  await expect.poll(lit).toEqual([])
})

describe('a mark of the map, reached by keyboard,', () => {
  const reach = async (path: string, mark: string, options = {}): Promise<Page> => {
    const page = await open(path, options)
    const link = page.locator(`.map a[href$="${mark}"]`).first()
    await link.focus()
    expect(await link.locator('span').evaluate((note) => getComputedStyle(note).clipPath)).toBe('none')
    await page.keyboard.press('Enter')
    return page
  }

  test.each([pages.home, pages.hub])('opens its claim over %s: its words, who says so, its card', async (path) => {
    const page = await reach(path, 'claim-legitimacy', { bypassCSP: true })
    const sheet = page.getByRole('dialog', { name: 'On Russia’s actions and Ukraine' })
    await sheet.getByText('“legitimacy of Russia’s actions in protecting').waitFor()
    expect(
      await sheet.getByRole('listitem').filter({ hasText: 'According to the Kremlin’s statement, ' }).count(),
    ).toBe(1)
    expect(await sheet.locator('.point').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/#claim-legitimacy$/)
    await page.keyboard.press('Enter')
    await sheet.getByRole('link', { name: 'Card: What the Kremlin’s statement said' }).click()
    await page.waitForURL('**/cards/kremlin-version')
  })

  test('opens what a report did not mention, and in a topic from neither account all of it', async () => {
    const page = await open(pages.hub)
    await page.locator('.map .unmentioned').first().click()
    await page.getByRole('dialog').getByText('CCTV’s report did not mention').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await page.locator('.map-rest a').first().click()
    await page.getByRole('dialog').locator('.point').nth(1).waitFor()
  })

  test.each([
    ['without JavaScript', { javaScriptEnabled: false }, false],
    ['where the comparison cannot be fetched', {}, true],
  ])('leads to its claim in the comparison %s', async (_, options, fails) => {
    const page = await open(pages.hub, options)
    if (fails)
      await page.route('**/compare', (route) =>
        route.request().isNavigationRequest() ? route.continue() : route.abort(),
      )
    await page.locator('.map a[href$="claim-legitimacy"]').click()
    await page.waitForURL('**/compare#claim-legitimacy')
    expect(await page.locator('#claim-legitimacy').evaluate((target) => target.matches(':target'))).toBe(true)
  })
})

test('a card’s question says why, with JavaScript off, and closes the option opened before', async () => {
  const page = await open(pages.card, { javaScriptEnabled: false })
  await page.locator('.check .wrong summary').first().click()
  await page.locator('.check .right summary').click()
  expect(await page.locator('.check .right p').isVisible()).toBe(true)
  expect(await page.locator('.check .wrong p').first().isVisible()).toBe(false)
})

test('the comparison has a heading for each account, over a list of its points, in the same order everywhere', async () => {
  const page = await open(pages.compare)
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const topic = page.getByRole('region', { name: 'On ties between the two countries' })
    const accounts = ['Chinese state media', 'Kremlin']
    expect(await topic.getByRole('heading', { level: 3 }).locator('.badge').allInnerTexts()).toEqual(accounts)
    expect(await topic.getByRole('heading', { level: 4 }).locator('.badge').allInnerTexts()).toEqual(accounts)
    expect(await topic.locator('.compare > .sides > .side > ul > li').count()).toBeGreaterThan(4)
  }
})

test('the two accounts are equally wide wherever they stand side by side', async () => {
  const page = await open('/privacy')
  for (const [path, pair] of [
    [pages.home, '.quotations > div'],
    [pages.compare, '.compare > .sides:has(> :nth-child(2)) > .side'],
  ] as const) {
    await page.goto(worker.origin() + path)
    const widths = await page
      .locator(pair)
      .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().width))
    expect(widths.length).toBeGreaterThanOrEqual(2)
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1)
  }
})

test('nothing moves while the hub loads, and nothing comes from elsewhere', async () => {
  const page = await open('/privacy')
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(worker.origin())) foreign.push(request.url())
  })
  await page.goto(worker.origin() + pages.hub)
  expect([await layoutShift(page), foreign]).toEqual([0, []])
})
