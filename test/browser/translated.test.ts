import type { Locator } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { distractor, isAnswered, key, now, quizAddress } from '../support/take-quiz.ts'
import { translating as translatingContext } from '../support/translating.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const errors: Error[] = []

const translating = () => translatingContext(browser.context, errors)
afterAll(() => expect(errors).toEqual([]))

describe('in a browser that translates', () => {
  test('a quiz marks, counts, asks for certainty, resumes and is scored', async () => {
    const context = await translating()
    const page = await context.newPage()
    await page.goto(worker.origin() + quizAddress())
    await page.locator('.ask').click()
    for (let number = 1; number <= 5; number++) {
      expect(await now(page).locator('legend .label').textContent()).toBe(`°Question ${number} of 5`)
      await (number === 2 ? distractor(page) : key(page)).locator('font').first().tap()
      await page.getByRole('button', { name: 'Fairly sure' }).locator('font').first().tap()
      expect(await isAnswered(page)).toBe(true)
      const verdict = now(page).locator('.verdict').filter({ visible: true })
      expect(await verdict.textContent()).toContain(number === 2 ? '°Not this one.' : '°Right.')
      expect(await now(page).locator('.option.picked .note').textContent()).toMatch(/^°/)
      if (number === 3) await page.reload()
      await page.locator('.actions > button').filter({ visible: true }).locator('font').first().tap()
    }
    await page.waitForURL(/\/result\?.*picks=\d{5}&sure=22222$/)
    expect(await page.locator('h1').textContent()).toBe('°4 of 5 right')
    await context.close()
  })

  test('a widget is scored in its frame', async () => {
    const context = await translating()
    const page = await context.newPage()
    await page.goto(`${worker.origin()}/embed/xi-putin-call`)
    // A tap at the place of the last one counts only after half a second.
    const tap = async (what: Locator) => {
      await page.waitForTimeout(500)
      await what.locator('font').first().tap()
    }
    for (let number = 1; number <= 5; number++) {
      await tap(key(page))
      await tap(page.locator('.actions > button').filter({ visible: true }))
    }
    await page.locator('[data-state=sent]:not([hidden])').waitFor({ state: 'attached' })
    expect(await page.locator('#score').textContent()).toBe('°5 of 5 right')
    await context.close()
  })

  test('a question is disputed, and the result compared with that of others', async () => {
    const context = await translating()
    const page = await context.newPage()
    const scores = { 5: [0, 0, 9, 1, 1, 0] }
    await page.route('**/stats', async (route) => {
      const version = await page.locator('.distribution').getAttribute('data-version')
      await route.fulfill({ json: { version, scores, questions: {}, joined: { versions: [], questions: {} } } })
    })
    await page.goto(`${worker.origin()}/xi-putin-call/result?edition=3&length=5&picks=00000`)
    await expect
      .poll(() => page.locator('.distribution .line').first().textContent())
      .toMatch(/^°You did better than \d/)
    await page.locator('.dispute summary').first().click()
    const sent = page.waitForResponse('**/disputes')
    await page.locator('.dispute fieldset button font').first().click()
    expect((await sent).ok()).toBe(true)
    await context.close()
  })
})
