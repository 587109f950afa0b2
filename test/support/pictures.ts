import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'

const folder = '.artefacts'
const widths = [320, 390, 768, 1280]

/** Keeps pictures of the whole page in .artefacts, to be looked at: at four widths, in light and dark. */
export async function keepPictures(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const size = page.viewportSize()
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of widths) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 844 })
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true })
    }
  if (size) await page.setViewportSize(size)
}
