import { beforeAll, describe, expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { overflow } from '../support/reflow.ts'
import { fill } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({ FLUSH_SECONDS: '1' })
const browser = realBrowser()
const open = (options = {}) => browser.open(`${worker.origin()}/xi-putin-call/stats`, options)

describe('with results', () => {
  beforeAll(async () => {
    await fill(worker.fetch, 41)
    await fill(worker.fetch, 14, { edition: 5, length: 10 })
  })

  test('a question in the list of the hardest leads to what readers chose there', async () => {
    const page = await open({ javaScriptEnabled: false })
    const hardest = page.getByRole('region', { name: 'Hardest questions' }).getByRole('link').first()
    const stem = await hardest.textContent()
    await hardest.click()
    const question = page.locator('.asked-question:target')
    expect(await question.locator('h3').textContent()).toBe(stem)
    expect(await question.locator('li.key').count()).toBe(1)
    await page.context().close()
  })

  test('every chart is a table too', async () => {
    const page = await open()
    const charts = await page.locator('.charts > section').count()
    for (const summary of await page.getByText('Show as a table').all()) await summary.click()
    expect(await page.getByRole('table').count()).toBe(charts)
    const scores = page.getByRole('region', { name: 'Scores out of 5' }).getByRole('row')
    expect(await scores.count()).toBe(7)
    await page.context().close()
  })

  test('the page never scrolls sideways and never jumps', async () => {
    const page = await open({ viewport: { width: 320, height: 844 } })
    expect(await layoutShift(page)).toBe(0)
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await overflow(page)).toBe(0)
    }
    await page.context().close()
  })
})
