import type { Page } from 'playwright-core'

// WCAG 2.2, 1.4.12.
const spaced =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'

/**
 * How many pixels of the page are out of sight sideways: at 320 px, then with the reader's own spacing too, then with text
 * twice as large too. The page needs `bypassCSP`, and stays as it is then.
 */
export async function overflows(page: Page): Promise<number[]> {
  await page.setViewportSize({ width: 320, height: 640 })
  const plain = await overflow(page)
  await page.addStyleTag({ content: spaced })
  const spacious = await overflow(page)
  await page.setViewportSize({ width: 640, height: 640 })
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
  return [plain, spacious, await overflow(page)]
}

/** How many pixels of the page are out of sight sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))
