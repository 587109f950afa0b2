import { expect, test } from 'vitest'
import { violationsInBothSchemes } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { keepInBothSchemes } from '../support/pictures.ts'
import { overflow } from '../support/reflow.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

test.each([
  ['', 18, 320],
  ['/results', 3, 320],
  // A projector is no phone.
  ['/class', 6, 768],
])(
  'components%s have nothing that axe objects to in any state, at any width, in light or dark',
  async (part, count, narrowest) => {
    const page = await browser.open(`${worker.origin()}/styleguide${part}`)
    expect(await page.locator('.specimen').count()).toBeGreaterThanOrEqual(count)
    for (const width of [320, 390, 768, 1280, 1920].filter((width) => width >= narrowest)) {
      await page.setViewportSize({ width, height: 900 })
      expect(await overflow(page)).toBe(0)
      await keepInBothSchemes(page, `styleguide${part.replace('/', '-')}-${width}`)
    }
    // The views of a class are whole pages, each with its own headings: classroom-states.test.ts asks axe about each.
    if (part !== '/class') expect(await violationsInBothSchemes(page)).toEqual([])
  },
)
