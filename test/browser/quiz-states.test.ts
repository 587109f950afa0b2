import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violationsInBothSchemes } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { keepPicture, keepsPictures } from '../support/pictures.ts'
import { answerAll, button, distractor, key, missWithCard, quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const schemes = ['light', 'dark'] as const
const open = (options: BrowserContextOptions = {}): Promise<Page> =>
  browser.open(worker.origin() + quizAddress(), options)

/** Each state of a quiz, and how a reader gets there. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  question: async () => {},
  right: (page) => key(page).click(),
  wrong: (page) => distractor(page).click(),
  selected: (page) => page.keyboard.press('2'),
  sure: async (page) => {
    await page.getByLabel('Ask me how sure I am').check()
    await key(page).click()
  },
  card: async (page) => {
    await (await missWithCard(page)).click()
    await page.locator('dialog[open]').waitFor()
  },
  resumed: async (page) => {
    await distractor(page).click()
    await page.reload()
  },
  offline: async (page) => {
    await page.context().setOffline(true)
    await answerAll(page, [2])
    await button(page).click()
    await page.locator('.finished').waitFor()
  },
  result: async (page) => {
    await answerAll(page, [1, 2, 4])
    await button(page).click()
    await page.waitForURL(/\/result\?/)
    // The change of pages takes up to 160 ms.
    await page.waitForTimeout(400)
  },
}

describe.each(Object.entries(states))('%s', (name, reach) => {
  test('has nothing that axe objects to, in light or dark', async () => {
    const page = await open()
    await reach(page)
    expect(await violationsInBothSchemes(page)).toEqual([])
    await page.context().close()
  })

  test('never scrolls sideways: at 320 px, nor with text twice as large, nor with the reader’s own spacing', async () => {
    const page = await open({ viewport: { width: 320, height: 640 }, bypassCSP: true })
    await reach(page)
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    // WCAG 2.2, 1.4.12.
    const spaced =
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'
    await page.addStyleTag({ content: spaced })
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 640, height: 640 })
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  test.runIf(keepsPictures)('is kept as pictures', async () => {
    for (const colorScheme of schemes)
      for (const width of [320, 390, 768, 1280]) {
        const page = await open({ colorScheme, viewport: { width, height: 844 } })
        await reach(page)
        await keepPicture(page, `quiz-${name}-${width}-${colorScheme}`)
        await page.context().close()
      }
  })
})

test('nothing moves while a quiz loads, resumes, is answered and goes on', async () => {
  const page = await open({ hasTouch: true })
  expect(await layoutShift(page)).toBe(0)
  await distractor(page).tap()
  await button(page).tap()
  expect(await layoutShift(page)).toBe(0)
  await page.reload()
  expect(await layoutShift(page)).toBe(0)
})

describe('on paper', () => {
  const printed = async (page: Page): Promise<Page> => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    return page
  }

  test('a quiz shows every question, black on white whatever the screen’s colors, and no controls', async () => {
    const page = await printed(await open())
    expect(await page.locator('.question').filter({ visible: true }).count()).toBe(5)
    expect(await page.locator('.actions, .ask, .keys, progress').filter({ visible: true }).count()).toBe(0)
    const colors = await page
      .locator('.option')
      .first()
      .evaluate((row) => [getComputedStyle(row).backgroundColor, getComputedStyle(row).color])
    expect(colors).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  })

  test('a result shows every question with its reasons, and none of the steps', async () => {
    const page = await browser.open(`${worker.origin()}/xi-putin-call/result?edition=3&length=5&picks=00000`)
    await printed(page)
    expect(await page.locator('.explanation').filter({ visible: true }).count()).toBe(5)
    expect(await page.locator('.onward, .dispute, .later, .others').filter({ visible: true }).count()).toBe(0)
  })
})
