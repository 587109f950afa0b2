import { expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { distractor, quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

// `npm run test:accessibility` looks at every page and state, in light and dark, and with a second engine.
test('the pages that most people open have nothing that axe objects to', async () => {
  const page = await browser.open('about:blank')
  for (const path of ['/', '/xi-putin-call', '/embed/xi-putin-call', '/class', quizAddress()]) {
    await page.goto(worker.origin() + path)
    expect([path, await violations(page)]).toEqual([path, []])
  }
  await distractor(page).click()
  expect(await violations(page)).toEqual([])
})
