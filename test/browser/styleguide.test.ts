import { expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { keepPicture } from '../support/pictures.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

test.each(['light', 'dark'] as const)(
  'every component in every state has nothing that axe objects to, at any width, in %s',
  async (colorScheme) => {
    const page = await browser.open(`${worker.origin()}/styleguide`, { colorScheme })
    expect(await page.locator('.specimen').count()).toBeGreaterThan(12)
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await keepPicture(page, `styleguide-${width}-${colorScheme}`)
    }
    expect(await violations(page)).toEqual([])
    await page.context().close()
  },
)
