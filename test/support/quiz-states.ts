import type { Page } from 'playwright-core'
import { answerAll, button, distractor, key, missWithCard, quizAddress } from './take-quiz.ts'

/** Each state of a quiz, and how a reader gets there. */
export const quizStates: Record<string, (page: Page) => Promise<unknown>> = {
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

/** Opens the quiz as on a phone that has never seen it. */
export async function startAnew(page: Page, origin: string): Promise<void> {
  await page.context().setOffline(false)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 390, height: 844 })
  // A page of the same site in which no script keeps anything.
  await page.goto(`${origin}/healthz`)
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await page.goto(origin + quizAddress())
}
