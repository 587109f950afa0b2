import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const engine = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace-window.js'),
  'utf8',
)

/** What IBM's engine finds: the rule, what it says, and the start of the element. */
export type Finding = { rule: string; reason: string; message: string; html: string; level: string }

/** What IBM's Equal Access engine finds on this page under WCAG 2.2 A and AA, surely or perhaps, in the current colors. */
export async function findings(page: Page): Promise<Finding[]> {
  if (!(await page.evaluate("'ace' in window"))) await page.evaluate(engine)
  // This is text, because the test runner would rewrite a function.
  return page.evaluate<Finding[]>(
    `new Promise(requestAnimationFrame).then(() => new ace.Checker().check(document, ['WCAG_2_2'])).then(({ results }) =>
      results.filter(({ value }) => value[1] !== 'PASS').map((one) => ({
        rule: one.ruleId, reason: one.reasonId, message: one.message, html: one.snippet.slice(0, 200), level: one.value.join(' ')})))`,
  )
}
