import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extract } from '@extractus/oembed-extractor'
import { build } from 'esbuild'
import type { Frame, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { iframeSnippet } from '../../src/embed/snippets.ts'
import { realBrowser } from '../support/browser.ts'
import { frameIn, needed } from '../support/embedding.ts'
import { hostSite } from '../support/host-site.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { button, distractor, key, now } from '../support/take-quiz.ts'
import { asWordPressKeepsIt, wordPressScript } from '../support/wordpress.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser({ processes: 'site' })
const host = hostSite()
const widget = '/embed/xi-putin-call?edition=3&length=5'

async function open(middle: string, width = 700): Promise<Page> {
  const context = await browser.context({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.goto(host.article('/article', middle))
  return page
}

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame()
  if (!frame) throw new Error('There is no frame.')
  await now(frame).waitFor()
  return frame
}

const heightOf = async (page: Page): Promise<number> => (await page.locator('iframe').boundingBox())?.height ?? 0

describe('in WordPress, which takes scripts out and gives the frame nothing but scripts', () => {
  async function article(width: number): Promise<Page> {
    const found = await extract(`${worker.origin()}/xi-putin-call/quiz?edition=3&length=5`, { maxwidth: 600 })
    const { html } = found as unknown as { html: string }
    return open(`${asWordPressKeepsIt(html)}<script>${wordPressScript}</script>`, width)
  }

  test('a quiz is taken to its result, which arrives, and nothing in the article moves', async () => {
    const page = await article(700)
    const posted: (number | undefined)[] = []
    page.on('response', (response) => {
      if (response.request().method() === 'POST') posted.push(response.status())
    })
    const frame = await frameOf(page)
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-scripts')
    expect(await frame.evaluate(() => self.origin)).toBe('null')
    await expect.poll(() => page.locator('blockquote').isVisible()).toBe(false)
    await expect.poll(() => heightOf(page)).toBe(await needed(frame))
    const before = await layoutShift(page)
    for (let number = 1; number <= 5; number++) {
      await (number === 2 ? distractor(frame) : key(frame)).click()
      await button(frame).click()
    }
    await frame.locator('[data-state=sent]:not([hidden])').waitFor({ state: 'attached' })
    expect(await frame.locator('#score').textContent()).toBe('4 of 5 right')
    expect(posted).toEqual([200])
    expect((await layoutShift(page)) - before).toBe(0)
    await page.context().close()
  })

  test('every source and card can be read in the frame, by keyboard too, and links open by way of WordPress', async () => {
    const page = await article(700)
    const frame = await frameOf(page)
    await now(frame).locator('input').first().focus()
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await now(frame).locator('.sources').press('Enter')
    await frame.locator('.source-panel .where').first().waitFor()
    const card = frame.locator('.source-panel .on a').first()
    const title = (await card.textContent())?.replace('Read the card: ', '')
    await card.press('Enter')
    await expect.poll(() => frame.locator('.source-panel h2').textContent(), { timeout: 10_000 }).toBe(title)
    expect(await frame.locator('.source-panel .said').count()).toBeGreaterThan(1)
    await frame.locator('.credit .wordmark').click()
    await page.waitForURL(`${worker.origin()}/xi-putin-call/quiz?edition=3&length=5`)
    await page.context().close()
  })

  test('a comparison taller than it allows folds, and gets the room of each claim that is opened', async () => {
    const found = await extract(`${worker.origin()}/hanoi-summit/compare`, { maxwidth: 600 })
    const { html } = found as unknown as { html: string }
    const page = await open(`${asWordPressKeepsIt(html)}<script>${wordPressScript}</script>`, 700)
    const frame = await frameIn(page.locator('iframe'))
    await expect.poll(() => frame.evaluate(() => document.documentElement.className)).toBe('widget framed folded')
    await expect.poll(async () => (await heightOf(page)) - (await needed(frame))).toBe(0)
    expect(await heightOf(page)).toBeLessThan(1000)
    await frame.locator('.map a').first().click()
    expect(await frame.locator('article.shown').count()).toBe(1)
    await expect.poll(async () => (await heightOf(page)) - (await needed(frame))).toBe(0)
    await page.context().close()
  })
})

describe('the real libraries that sites have already', () => {
  test('pym.js keeps the height through an answer and a change of width', async () => {
    const pym = readFileSync(createRequire(import.meta.url).resolve('pym.js/dist/pym.v1.min.js'), 'utf8')
    const page = await open(
      `<div id="quiz"></div><script>${pym}</script><script>new pym.Parent('quiz', '${worker.origin()}${widget}', { title: 'Quiz' })</script>`,
    )
    await follows(page)
  })

  test('iframe-resizer does, whichever of the two is there first', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export { default } from '@iframe-resizer/parent'", resolveDir: '.' },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'resizer',
    })
    const script = outputFiles[0]?.text ?? ''
    for (const start of ['start()', 'setTimeout(start, 700)']) {
      const page = await open(
        `<iframe src="${worker.origin()}${widget}" title="Quiz" style="width:100%;border:0"></iframe><script>${script}</script>
        <script>const start = () => resizer.default({ license: 'GPLv3', checkOrigin: true }, 'iframe');${start}</script>`,
      )
      await follows(page)
    }
  })

  /** Whether the host gives the frame the height it needs, at first, after an answer and at another width. */
  async function follows(page: Page): Promise<void> {
    const frame = await frameOf(page)
    await expect.poll(() => heightOf(page)).toBe(await needed(frame))
    const wide = await heightOf(page)
    await distractor(frame).click()
    expect(await heightOf(page)).toBe(await needed(frame))
    await page.setViewportSize({ width: 340, height: 900 })
    await expect.poll(() => heightOf(page)).toBeGreaterThan(wide)
    await expect.poll(async () => (await heightOf(page)) - (await needed(frame))).toBe(0)
    expect(await frame.evaluate(() => document.documentElement.className)).not.toContain('scrolls')
    await page.context().close()
  }
})

describe('hosts whose code is theirs alone', () => {
  test('hear Datawrapper’s height and AMP’s request, as numbers, when the page loads and when it changes', async () => {
    const page = await open(
      `<script>
        window.heard = []
        addEventListener('message', ({ data }) => {
          if (data['datawrapper-height']) heard.push(Object.values(data['datawrapper-height'])[0])
          if (data.sentinel === 'amp' && data.type === 'embed-size') heard.push(data.height)
        })
      </script><iframe src="${worker.origin()}${widget}" title="Quiz" width="600" height="500"></iframe>`,
    )
    const frame = await frameOf(page)
    const heard = (): Promise<number[]> => page.evaluate(() => (window as unknown as { heard: number[] }).heard)
    const height = await needed(frame)
    await expect.poll(async () => (await heard()).slice(-2)).toEqual([height, height])
    await page.locator('iframe').evaluate((part) => part.setAttribute('width', '320'))
    await expect.poll(async () => (await heard()).at(-1)).toBeGreaterThan(height)
    await page.context().close()
  })
})

test('a frame alone, that nobody makes taller, scrolls inside and can be taken to its end', async () => {
  const page = await open(
    iframeSnippet({
      origin: worker.origin(),
      widget: { kind: 'quiz', quiz: 'xi-putin-call', form: { edition: 3, length: 5 } },
      title: 'Quiz',
    }).replace(/height:calc\([^"]+/, 'height:300px'),
  )
  const frame = await frameOf(page)
  await expect.poll(() => frame.evaluate(() => document.documentElement.className)).toContain('scrolls')
  for (let number = 1; number <= 5; number++) {
    await key(frame).click()
    await button(frame).click()
  }
  await frame.locator('[data-state=sent]:not([hidden])').waitFor({ state: 'attached' })
  expect(await heightOf(page)).toBe(300)
  await page.context().close()
})
