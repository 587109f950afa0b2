import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds on this page under WCAG 2.2 AA and its best practices, or under these rules alone: one line each. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe)
  // No style sheet of ours comes from elsewhere, and a frame has its own page and test. Only what is printed is brought back.
  const options = { resultTypes: ['violations'], preload: false, iframes: false, ...(rules && { runOnly: rules }) }
  // A change of colors is drawn with the next frame. This is text, because the test runner would rewrite a function.
  return page.evaluate<string[]>(
    `new Promise(requestAnimationFrame).then(() => axe.run(${JSON.stringify(options)})).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
  )
}

/** Checks the page in light, and its colors in dark, because only the colors differ there. The page stays dark. */
export async function violationsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violations(page, ['color-contrast', 'link-in-text-block'])
  return [...light, ...dark.map((line) => `dark: ${line}`)]
}
