import { readFileSync } from 'node:fs'
import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const address = '/xi-putin-call/take-away'

test('a teacher chooses an edition and saves its file for Kahoot!, which exceljs opens', async () => {
  const page = await browser.open(worker.origin() + address)
  await page.getByLabel('15').check()
  await page.getByLabel('Edition, 1 to 500').fill('17')
  await page.getByRole('button', { name: 'Show these questions' }).click()
  await page.waitForURL(/length=15&edition=17$/)
  expect(await page.locator('.taken > li').count()).toBe(15)
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /for Kahoot!/ }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('xi-putin-call-edition-17-length-15-kahoot.xlsx')
  const book = new exceljs.Workbook()
  await book.xlsx.load(readFileSync(await saved.path()).buffer as ArrayBuffer)
  expect(book.worksheets[0]?.getRow(8).getCell(2).value).toBe('Question - max 120 characters')
})

test('nothing is wider than a narrow phone, and every target is as tall as a thumb', async () => {
  const page = await browser.open(worker.origin() + address, { viewport: { width: 320, height: 640 } })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  const heights = await page
    .locator('main :is(a, button, summary, label.tap)')
    .evaluateAll((targets) =>
      targets.map((target) => target.getBoundingClientRect().height).filter((height) => height > 0),
    )
  expect(heights.length).toBeGreaterThan(10)
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(48)
})
