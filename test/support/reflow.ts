import type { Page } from 'playwright-core'

/** How a reader may change a page: WCAG 2.2, 1.4.10 (reflow), 1.4.12 (text spacing) and 1.4.4 (resize text) at once. */
const readers = {
  'at 320 px': '',
  'with wider spacing': `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`,
  'with text of 200%': 'html { font-size: 200% !important }',
}

/** What runs over sideways or is cut off in this page at 320 px: as it is, with the reader’s own spacing, with larger text. */
export async function reflowFaults(page: Page): Promise<string[]> {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const faults: string[] = []
  for (const [how, css] of Object.entries(readers)) {
    await setStyle(page, css)
    const [over, clipped] = [await overflow(page), await page.evaluate(clippedParts)]
    if (over > 0) faults.push(`${how}: ${over} px too wide (${(await page.evaluate(wideParts)).join(', ')})`)
    faults.push(...clipped.map((part) => `${how}: cut off: ${part}`))
  }
  await setStyle(page, '')
  if (size) await page.setViewportSize(size)
  return faults
}

/** How many pixels of the page are out of sight sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))

/** A sheet that is no element, because the pages’ policy allows no style of another’s. */
const setStyle = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, css)

/** Parts that hide some of their text: not those for screen readers alone, not pictures, and not those that scroll. */
function clippedParts(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter((part) => part.checkVisibility() && part.textContent?.trim() && !part.closest('.unseen, svg, .miniature'))
    .filter((part) => /hidden|clip/.test(getComputedStyle(part).overflow))
    .filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
    .map((part) => `${part.localName}.${part.className} “${part.textContent?.trim().slice(0, 40)}”`)
}

/** The innermost parts that reach beyond the window; the row of a story’s parts may, because it scrolls by itself. */
function wideParts(): string[] {
  const wide = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (part) =>
      part.checkVisibility() &&
      !part.closest('.unseen, .sections') &&
      part.getBoundingClientRect().right > innerWidth + 1,
  )
  return wide
    .filter((part) => !wide.some((other) => other !== part && part.contains(other)))
    .slice(0, 4)
    .map((part) => `${part.localName}.${part.className} “${part.textContent?.trim().slice(0, 30)}”`)
}
