import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'

const folder = '.artefacts'

/** Whether this run is to keep pictures: `npm run pictures` does, and a plain `npm test` stays quick. */
export const keepsPictures = process.env.PICTURES === '1'

/** Keeps a picture of the whole page in .artefacts, to be looked at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (!keepsPictures) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** Keeps a picture of the page in light and one in dark. The page stays dark. */
export async function keepInBothSchemes(page: Page, name: string): Promise<void> {
  if (!keepsPictures) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await keepPicture(page, `${name}-${colorScheme}`)
  }
}
