import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const engine = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace-window.js'),
  'utf8',
)

/** A fault (`FAIL`), or what a person is to confirm (`POTENTIAL`, `MANUAL`): the rule, its words, the start of the element. */
export type Finding = { rule: string; verdict: 'FAIL' | 'POTENTIAL' | 'MANUAL'; message: string; html: string }

/**
 * All that IBM's Equal Access engine finds on this page under WCAG 2.2 A and AA, its recommendations too. A frame has its
 * own page and test.
 */
export async function findings(page: Page): Promise<Finding[]> {
  if (!(await page.evaluate("'ace' in window"))) await page.evaluate(engine)
  // A change of colors is drawn with the next frame. This is text, because the test runner would rewrite a function.
  return page.evaluate<Finding[]>(
    `new Promise(requestAnimationFrame).then(() => new ace.Checker().check(document, ['WCAG_2_2'])).then(({ results }) =>
      results.filter(({ value, path }) => value[1] !== 'PASS' && !path.dom.includes(']/html')).map(({ ruleId, value, message, snippet }) =>
        ({ rule: ruleId, verdict: value[1], message, html: snippet.slice(0, 200) })))`,
  )
}
