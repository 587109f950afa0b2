import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { divSnippet } from '../../src/embed/snippets.ts'
import { embedding, fits, frameIn, quiz } from '../support/embedding.ts'
import { themes } from '../support/host-pages.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { key, now } from '../support/take-quiz.ts'

const { worker, pasted, open } = embedding()
const div = () => divSnippet({ origin: worker.origin(), widget: quiz, title: 'Quiz: the call' })

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
