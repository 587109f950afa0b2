import { expect, test } from 'vitest'
import { keysOf, sheetOf } from '../../src/paper/sheets.ts'
import { assemble } from '../../src/questions/edition.ts'
import type { Quiz } from '../../src/questions/model.ts'
import { violationsInBothSchemes } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { findQuiz } from '../support/quizzes.ts'
import { reflowFaults } from '../support/reflow.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

const quiz = findQuiz('xi-putin-call') as Quiz
const assembled = assemble(quiz, { edition: 6, length: 5 })
if (!assembled.ok) throw new Error(assembled.reason)
const { edition } = assembled
const sheets = '/xi-putin-call/print?edition=6&length=5&versions=A,B'

test('without script: from the sheets to the table, past a slip, to the report', async () => {
  const page = await browser.open(worker.origin() + sheets, { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Type in the answers' }).click()
  await page.getByLabel('Letters, row 1', { exact: true }).fill('AB')
  await page.getByLabel('Version, row 2', { exact: true }).selectOption('B')
  await page.getByLabel('Letters, row 2', { exact: true }).fill(keysOf(sheetOf(edition, 'B')).join('').toLowerCase())
  await page.getByRole('button', { name: 'Make the report' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('It has 2 letters, and there are 5 questions.')
  expect(await page.getByLabel('Version, row 2', { exact: true }).inputValue()).toBe('B')
  await page.getByLabel('Letters, row 1', { exact: true }).fill(keysOf(sheetOf(edition, 'A')).join(''))
  await page.getByRole('button', { name: 'Make the report' }).click()
  const row = page.getByRole('row', { name: /No\. 2/ }).first()
  expect((await row.locator('td').allTextContents()).slice(0, 2)).toEqual(['5', '5'])
})

test('the table fits a phone and has no violation that axe finds, with faults too', async () => {
  const page = await browser.open(worker.origin() + sheets)
  await page.getByRole('link', { name: 'Type in the answers' }).click()
  expect(await violationsInBothSchemes(page)).toEqual([])
  await page.getByLabel('Letters, row 1', { exact: true }).fill('AB')
  await page.getByRole('button', { name: 'Make the report' }).click()
  await page.getByRole('alert').waitFor()
  expect(await violationsInBothSchemes(page)).toEqual([])
  expect(await reflowFaults(page)).toEqual([])
})
