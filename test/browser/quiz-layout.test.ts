import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { button, distractor, quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const open = (options: BrowserContextOptions = {}): Promise<Page> =>
  browser.open(worker.origin() + quizAddress(), options)

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
    expect(await page.locator('.actions, .ask, .keys, .by .marks').filter({ visible: true }).count()).toBe(0)
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
    expect(await page.locator('.onward, .dispute, .review, .distribution').filter({ visible: true }).count()).toBe(0)
  })
})
