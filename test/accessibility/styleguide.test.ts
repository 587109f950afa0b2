import { expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { overflow } from '../support/reflow.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

test.each([
  ['', 18, 320],
  ['/results', 3, 320],
  // A projector is no phone.
  ['/class', 6, 768],
])('components%s fit into every width', async (part, count, narrowest) => {
  const page = await browser.open(`${worker.origin()}/styleguide${part}`)
  expect(await page.locator('.specimen').count()).toBeGreaterThanOrEqual(count)
  for (const width of [320, 390, 768, 1280, 1920].filter((width) => width >= narrowest)) {
    await page.setViewportSize({ width, height: 900 })
    expect(await overflow(page)).toBe(0)
  }
})
