import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { embedding, frameIn, ready } from '../support/embedding.ts'

const { worker, browser } = embedding()

async function open(width = 1280): Promise<Page> {
  const context = await browser.context({ viewport: { width, height: 900 }, colorScheme: 'light' })
  const page = await context.newPage()
  await page.goto(`${worker.origin()}/embed?story=xi-putin-call`)
  return page
}

const code = (page: Page) => page.locator('#quiz ~ figure code').first()
const contrasts = (page: Page) => page.locator('[data-contrast] p').allTextContents()

describe('whoever tries a look on the page about embedding', () => {
  test('sees it in the widget, in every piece of code and in the address, and hears its contrast, without a button', async () => {
    const page = await open()
    await page.locator('readout-quiz').scrollIntoViewIfNeeded()
    await ready(page)
    expect(await contrasts(page)).toHaveLength(4)
    await page.getByLabel('Background').pressSequentially('#0b1d2a')
    await expect
      .poll(async () => (await contrasts(page))[0])
      .toMatch(/^Dark: text #\w{6} on #0b1d2a, contrast \d+\.\d to 1\.$/i)
    await page.getByLabel('Buttons and links').pressSequentially('#123456')
    await expect
      .poll(async () => (await contrasts(page)).join())
      .toContain('You asked for #123456, which has 1.3 to 1: too little to read, so it is adjusted.')
    await page.getByLabel('Rounded corners, in pixels').fill('12')
    await expect.poll(() => code(page).textContent()).toContain(' accent="#123456" background="#0b1d2a" radius="12"')
    expect(new URL(page.url()).search).toContain('background=%230b1d2a')
    const codes = (await page.locator('figure code').allTextContents()).filter((text) =>
      /embed\/xi|<readout|data-readout/.test(text),
    )
    expect(codes.length).toBeGreaterThan(10)
    expect(codes.filter((text) => !/(#|%23)0b1d2a/.test(text))).toEqual([])
    const frame = await frameIn(page.locator('readout-quiz iframe'))
    await expect
      .poll(() => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
      .toBe('rgb(11, 29, 42)')
    // The same address shows the same to somebody without script.
    const html = await (await worker.fetch(new URL(page.url()).pathname + new URL(page.url()).search)).text()
    expect(html).toContain('accent="#123456" background="#0b1d2a" radius="12"')
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  test('sees the widgets in three widths, chosen by mouse or keyboard, and each is whole', async () => {
    const page = await open()
    await page.locator('readout-quiz').scrollIntoViewIfNeeded()
    const width = async () => Math.round((await page.locator('readout-quiz').boundingBox())?.width ?? 0)
    const full = await width()
    expect(full).toBeGreaterThan(600)
    await page.getByLabel('Phone, 320 px').check()
    await expect.poll(width).toBe(320)
    const frame = await ready(page)
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(320)
    await page.keyboard.press('ArrowDown')
    await expect.poll(width).toBe(480)
    await page.getByLabel('Full width').check()
    await expect.poll(width).toBe(full)
    await page.context().close()
  })

  test('on a phone, has no scrolling to the side and nothing that is wider than the screen', async () => {
    const page = await open(320)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.getByLabel('480 px').check()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.context().close()
  })
})
