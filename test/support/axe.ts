import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe-core finds on this page under WCAG 2.2 AA and its best practices, or under these rules alone: one line each. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source)
  // As text: a function would be rewritten by the test runner before it reaches the page.
  const { violations: found } = await page.evaluate<AxeResults>(
    `axe.run(${rules ? JSON.stringify({ runOnly: rules }) : ''})`,
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
