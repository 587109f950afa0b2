import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { hostWith, joinWith, press, startSession } from '../support/classroom.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const story = '/xi-putin-call'

/** The inputs of a page, and those whose text is below 16 pixels, hidden parts of the page included. */
async function inputsOf(page: Page): Promise<{ all: number; small: string[] }> {
  expect(page.viewportSize()?.width).toBe(390)
  return page.locator('input:not([type=hidden]), select, textarea').evaluateAll((inputs) => ({
    all: inputs.length,
    small: inputs
      .filter((input) => Number.parseFloat(getComputedStyle(input).fontSize) < 16)
      .map((input) => `${input.outerHTML.slice(0, 80)}: ${getComputedStyle(input).fontSize}`),
  }))
}

// iOS zooms the page in when an input of a smaller text is tapped, and not out again.
test.each([
  [`${story}/quiz?edition=3&length=15`, 45],
  [`/embed${story}`, 15],
  [`/embed${story}?size=small&font=mono`, 15],
  ['/class', 10],
  ['/j', 1],
])('on %s no input has text below 16 pixels, so that iOS does not zoom', async (path, least) => {
  const page = await browser.open(worker.origin() + path)
  const { all, small } = await inputsOf(page)
  expect(all).toBeGreaterThanOrEqual(least)
  expect(small).toEqual([])
})

test.each(['/', story, `${story}/compare`, `${story}/stats`, `${story}/review`, '/privacy', '/embed'])(
  'on %s neither, if it ever has one',
  async (path) => {
    const page = await browser.open(worker.origin() + path)
    await page
      .locator('main')
      .evaluate((main) =>
        main.insertAdjacentHTML('beforeend', '<small><input><select></select><textarea></textarea></small>'),
      )
    expect(await inputsOf(page)).toMatchObject({ small: [] })
  },
)

test('a class has none either, for its host and for its pupils', async () => {
  const session = await startSession(worker, { typedNames: true })
  const stranger = await browser.open(session.host.replace(/#.*/, ''))
  const joining = await browser.open(session.join)
  const pupil = await joinWith(await browser.context(), session)
  const host = await hostWith(await browser.context(), session)
  await host.locator('[name=factor]').first().waitFor({ state: 'attached' })
  for (const page of [stranger, joining, pupil, host]) {
    const { all, small } = await inputsOf(page)
    expect([page.url(), all > 0, small]).toEqual([page.url(), true, []])
  }
  await press(host, 'Open the first question')
  await pupil.locator('button.choice').first().waitFor()
  for (const page of [pupil, host]) expect((await inputsOf(page)).small).toEqual([])
})
