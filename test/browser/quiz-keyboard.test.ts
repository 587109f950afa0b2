import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { button, countResults, isAnswered, now, quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const open = (options: BrowserContextOptions = {}): Promise<Page> =>
  browser.open(worker.origin() + quizAddress(), options)
const label = (page: Page): Promise<string | null> => now(page).locator('legend .label').textContent()
const status = (page: Page) => page.getByRole('status').first()

test('keys are explained only where there is a keyboard', async () => {
  const [phone, desk] = [await open({ hasTouch: true, isMobile: true }), await open()]
  expect(await phone.locator('.keys').isVisible()).toBe(false)
  expect(await desk.locator('.keys').isVisible()).toBe(true)
})

describe('by keyboard alone', () => {
  test('a whole quiz: numbers choose, Enter answers and goes on', async () => {
    const page = await open()
    const results = countResults(page)
    for (let number = 1; number <= 5; number++) {
      await page.keyboard.press('2')
      expect(await isAnswered(page)).toBe(false)
      await page.keyboard.press('Enter')
      expect(await isAnswered(page)).toBe(true)
      await page.keyboard.press('Enter')
    }
    await page.waitForURL(/picks=11111$/)
    expect(results.count()).toBe(1)
  })

  test('arrows move among the options and never answer; the Answer button does, and says so first', async () => {
    const page = await open()
    await page.keyboard.press('Tab')
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'Space']) {
      await page.keyboard.press(key)
      expect(await isAnswered(page)).toBe(false)
    }
    expect(await status(page).textContent()).toContain('Selected.')
    expect(await button(page).textContent()).toBe('Answer')
    await page.keyboard.press('Tab')
    expect(await button(page).evaluate((part) => part === document.activeElement)).toBe(true)
    await page.keyboard.press('Space')
    expect(await isAnswered(page)).toBe(true)
  })

  test('a click that no pointer made, as a screen reader makes it, selects and does not answer', async () => {
    const page = await open()
    for (const part of ['input', '']) {
      await now(page)
        .locator(`.option ${part} >> nth=0`)
        .evaluate((target) => (target as HTMLElement).click())
      expect([await isAnswered(page), await now(page).locator('input:checked').inputValue()]).toEqual([false, '0'])
    }
  })

  test('Enter held down answers once and stays with the feedback', async () => {
    const page = await open()
    await page.keyboard.press('1')
    for (let times = 0; times < 4; times++) await page.keyboard.down('Enter')
    expect([await label(page), await isAnswered(page)]).toEqual(['Question 1 of 5', true])
  })

  test('after an answer, neither numbers nor arrows change it', async () => {
    const page = await open()
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    for (const key of ['2', 'Shift+Tab', 'ArrowDown', 'Space']) await page.keyboard.press(key)
    expect(await now(page).locator('input:checked').inputValue()).toBe('0')
  })

  test('keys are the reader’s own while the focus is outside the quiz', async () => {
    const page = await open()
    await page.locator('.top a').focus()
    await page.keyboard.press('1')
    expect(await now(page).locator('input:checked').count()).toBe(0)
  })
})
