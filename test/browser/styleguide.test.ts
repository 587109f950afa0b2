import { expect, test } from 'vitest'
import { violationsInBothSchemes } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { keepInBothSchemes } from '../support/pictures.ts'
import { overflow } from '../support/reflow.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

test('every component in every state has nothing that axe objects to, at any width, in light or dark', async () => {
  const page = await browser.open(`${worker.origin()}/styleguide`)
  expect(await page.locator('.specimen').count()).toBeGreaterThan(12)
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await overflow(page)).toBe(0)
    await keepInBothSchemes(page, `styleguide-${width}`)
  }
  expect(await violationsInBothSchemes(page)).toEqual([])
})
