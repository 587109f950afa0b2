import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { divSnippet } from '../../src/embed/snippets.ts'
import { embedding, fits, frameIn, quiz } from '../support/embedding.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { key, now } from '../support/take-quiz.ts'

const { worker, pasted, open } = embedding()
const div = () => divSnippet({ origin: worker.origin(), widget: quiz, title: 'Quiz: the call' })

/** What themes of real sites do to whatever stands in an article, in rules of our own. */
const themes = {
  'resets everything': '*, *::before, *::after { all: unset } style, script, title, head { display: none }',
  'makes frames as wide as their column, and as high as they like':
    'iframe, embed, object, video { max-width: 100%; height: auto !important; min-height: 0 !important; display: inline !important }',
  'hides what is empty, and what it does not know': ':empty { display: none } :not(:defined) { display: none }',
  'gives every part a margin, a border and the other box':
    'main * { box-sizing: content-box !important; margin: 12px auto; border: 2px solid; padding: 4px }',
  'lays its article out in a row that bends': 'main { display: flex; flex-flow: row wrap } main > * { flex: 1 1 100% }',
  'lays its article out in a grid':
    'main { display: grid; grid-template-columns: 1fr min(60ch, 100%) 1fr } main > * { grid-column: 2 }',
  'sets text in columns': 'main { columns: 2 200px }',
  'turns parts around as they come in':
    'main > * { transform: translateY(8px); filter: grayscale(1); opacity: .9; transition: all .1s; content-visibility: auto }',
  'writes from right to left':
    'html { direction: rtl; text-align: right; line-height: 3; letter-spacing: .2em; text-transform: uppercase }',
  'is stricter than it needs to be':
    'div, readout-quiz { display: inline !important; width: auto !important; height: auto !important; min-height: 0 !important; position: static !important; float: none !important }',
}

/** Whether a quiz can be taken in this article: the frame fits, is seen, and answers. */
async function works(page: Page, element: string): Promise<void> {
  await page.locator(element).scrollIntoViewIfNeeded()
  await page.locator(`${element} iframe.on`).waitFor()
  const frame = await frameIn(page.locator(`${element} iframe`))
  await now(frame).waitFor()
  await expect.poll(() => fits(frame)).toBe(true)
  const box = await page.locator(`${element} iframe`).boundingBox()
  expect(box?.width).toBeGreaterThan(240)
  expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 700).toBe(true)
  await key(frame).click()
  expect(await now(frame).locator('.verdict:visible').count()).toBe(1)
  await expect.poll(() => fits(frame)).toBe(true)
}

test.each(Object.entries(themes))('a theme that %s leaves a widget whole, as element and as div', async (_, css) => {
  const page = await open(`<style>${css}</style>${pasted()}${div()}`)
  const before = await layoutShift(page)
  for (const element of ['readout-quiz', 'div[data-readout]']) await works(page, element)
  expect((await layoutShift(page)) - before).toBe(0)
})
