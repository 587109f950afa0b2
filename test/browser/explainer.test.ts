import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violationsInBothSchemes } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { keepPicture, keepsPictures } from '../support/pictures.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const open = (path: string, options = {}): Promise<Page> => browser.open(worker.origin() + path, options)

const pages = {
  home: '/',
  hub: '/xi-putin-call',
  card: '/xi-putin-call/cards/kremlin-version',
  compare: '/xi-putin-call/compare',
  timeline: '/xi-putin-call/timeline',
  who: '/xi-putin-call/who',
  glossary: '/xi-putin-call/glossary',
  privacy: '/privacy',
  lost: '/no-such-story',
}
const schemes = ['light', 'dark'] as const
const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

describe.each(Object.entries(pages))('%s', (name, path) => {
  test('has nothing that axe objects to, folded or open, in light or dark', async () => {
    const page = await open(path)
    expect(await violationsInBothSchemes(page)).toEqual([])
    await openAll(page)
    expect(await violationsInBothSchemes(page)).toEqual([])
    await page.context().close()
  })

  test('never scrolls sideways: at 320 px, nor with text twice as large, nor with the reader’s own spacing', async () => {
    const page = await open(path, { viewport: { width: 320, height: 640 }, bypassCSP: true })
    await openAll(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    // WCAG 2.2, 1.4.12.
    const spaced =
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'
    await page.addStyleTag({ content: spaced })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 640, height: 640 })
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  test.runIf(keepsPictures).each(schemes)('is kept as pictures in %s', async (colorScheme) => {
    for (const width of [320, 390, 768, 1280]) {
      const page = await open(path, { colorScheme, viewport: { width, height: 900 } })
      await keepPicture(page, `${name}-${width}-${colorScheme}`)
      await page.context().close()
    }
  })
})

test('the keyboard alone reaches and opens the source of every sentence', async () => {
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
        (control) => !control.closest('.said > p, .where, .foot p, [hidden]') && !control.classList.contains('skip'),
      )
      .map((control) => ({ name: control.textContent, height: control.getBoundingClientRect().height }))
      .filter(({ height }) => height < 48),
  )
  expect(small).toEqual([])
})

test('an address with a card’s anchor opens the deck at that card, and the next card is one link away', async () => {
  const page = await open(`${pages.hub}#card-words`)
  const shown = (id: string) =>
    page.locator(`#card-${id} h3`).evaluate((heading) => {
      const { left, right } = heading.getBoundingClientRect()
      return left >= 0 && right <= innerWidth + 1
    })
  await expect.poll(() => shown('words')).toBe(true)
  await page.locator('#card-words .on a').click()
  await expect.poll(() => shown('taiwan')).toBe(true)
  expect(new URL(page.url()).hash).toBe('#card-taiwan')
})

test('a card’s question says why, with JavaScript off, and closes the option opened before', async () => {
  const page = await open(pages.card, { javaScriptEnabled: false })
  await page.locator('.check .wrong summary').first().click()
  await page.locator('.check .right summary').click()
  expect(await page.locator('.check .right p').isVisible()).toBe(true)
  expect(await page.locator('.check .wrong p').first().isVisible()).toBe(false)
})

test('the comparison has a heading for each account, over a list of its points, in the same order everywhere', async () => {
  for (const width of [390, 1280]) {
    const page = await open(pages.compare, { viewport: { width, height: 900 } })
    const topic = page.getByRole('region', { name: 'On ties between the two countries' })
    const accounts = ['Chinese state media', 'Kremlin']
    expect(await topic.getByRole('heading', { level: 3 }).locator('.badge').allInnerTexts()).toEqual(accounts)
    expect(await topic.getByRole('heading', { level: 4 }).locator('.badge').allInnerTexts()).toEqual(accounts)
    expect(await topic.locator('.compare > .sides > .side > ul > li').count()).toBeGreaterThan(4)
    await page.context().close()
  }
})

test('the two accounts are equally wide wherever they stand side by side', async () => {
  for (const [path, pair] of [
    [pages.home, '.pair > div'],
    [pages.hub, '.pair > div'],
    [pages.compare, '.compare > .sides > .side:has(li)'],
  ] as const) {
    const page = await open(path)
    const widths = await page
      .locator(pair)
      .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().width))
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1)
    await page.context().close()
  }
})

test('nothing moves while the hub loads, and nothing comes from elsewhere', async () => {
  const page = await open('/privacy')
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(worker.origin())) foreign.push(request.url())
  })
  await page.goto(worker.origin() + pages.hub)
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let total = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(total), 300)
      }),
  )
  expect([shift, foreign]).toEqual([0, []])
})
