import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'

const folder = '.artefacts'

/** Keeps a picture of the whole page in .artefacts, to be looked at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
