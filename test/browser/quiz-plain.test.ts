import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

describe('with JavaScript off', () => {
  const openPlain = async (): Promise<Page> => {
    const page = await browser.open(worker.origin() + quizAddress(), { javaScriptEnabled: false })
    await page.waitForURL(/&script=none$/)
    return page
  }

  test('a whole quiz is one form with the same feedback; sent twice at once, and once more after going back, it has one id', async () => {
    const page = await openPlain()
    const ids: (string | null)[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') ids.push(new URLSearchParams(request.postData() ?? '').get('attempt'))
    })
    const send = page.getByRole('button', { name: 'See your result' })
    const answer = async () => {
      for (let number = 1; number <= 5; number++) await page.locator(`#q${number} .option.key`).click()
    }
    await answer()
    await send.dblclick()
    await page.waitForURL(/\/result\?/)
    for (const _ of ['as sent', 'opened again']) {
      expect(await page.locator('h1').textContent()).toBe('5 of 5 right')
      expect(await page.locator('.every-question .verdict.right').count()).toBe(5)
      await page.reload()
    }
    await page.goBack()
    await answer()
    await send.click()
    await page.waitForURL(/\/result\?/)
    expect(ids.length).toBeGreaterThanOrEqual(2)
    expect(new Set(ids).size).toBe(1)
    expect(ids[0]).toMatch(/^[-0-9a-f]{36}$/)
    await page.goBack()
    await page.reload()
    expect(await page.locator('[name=attempt]').getAttribute('value')).not.toBe(ids[0])
  })

  test('the browser asks for what is missing before anything is sent', async () => {
    const page = await openPlain()
    await page.getByRole('button', { name: 'See your result' }).click()
    expect(new URL(page.url()).pathname).toBe('/xi-putin-call/quiz')
  })
})
