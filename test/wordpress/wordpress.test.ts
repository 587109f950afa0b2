import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { divSnippet, type Embed, iframeSnippet, scriptSnippet } from '../../src/embed/snippets.ts'
import { realBrowser } from '../support/browser.ts'
import { fits, frameIn, quiz } from '../support/embedding.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { answerAll, button, now } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'
import { missing, type Site, wordPress } from './site.ts'

const worker = runningWorker()
const browser = realBrowser({ processes: 'site' })
if (missing.length > 0) console.warn(`WordPress cannot run here; missing: ${missing.join(', ')}.`)

const block = (html: string) => `<!-- wp:html -->${html}<!-- /wp:html -->`
const text = '<!-- wp:paragraph --><p>The text of an article.</p><!-- /wp:paragraph -->'
const address = () => `${worker.origin()}/xi-putin-call/quiz?edition=3&length=5`
const embed = (): Embed => ({
  origin: worker.origin(),
  widget: quiz,
  title: 'Quiz: the call',
  stake: 'One call, two official versions',
  picture: { path: '/pictures/xi-putin-call-480.png', width: 480, height: 252 },
})

describe.skipIf(missing.length > 0)('in a real WordPress', { timeout: 240_000 }, () => {
  let site: Site
  beforeAll(async () => {
    site = await wordPress()
    console.info(`WordPress ${site.version}`)
  }, 240_000)
  afterAll(() => site?.end())

  const open = (role: 'author' | 'editor', content: string, width = 1000) =>
    browser.open(site.post(role, text + content + text), { viewport: { width, height: 900 } })

  /** Takes the quiz to its score; from when it can be used, nothing moves. */
  async function take(page: Page, iframe: string): Promise<void> {
    await page.locator(iframe).scrollIntoViewIfNeeded()
    const frame = await frameIn(page.locator(iframe))
    await now(frame).waitFor()
    const before = await layoutShift(page)
    await answerAll(frame, [2])
    await button(frame).click()
    await expect.poll(() => frame.locator('#score').textContent()).toBe('4 of 5 right')
    await frame.locator('[data-state=sent]:not([hidden])').waitFor({ state: 'attached' })
    expect((await layoutShift(page)) - before).toBe(0)
  }

  test.each(['editor', 'author'] as const)(
    'an address on a line of its own becomes the quiz, for an %s',
    async (role) => {
      const page = await open(
        role,
        `<!-- wp:embed {"url":"${address()}"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address()}\n</div></figure><!-- /wp:embed -->`,
      )
      await page.locator('iframe.wp-embedded-content').waitFor()
      await expect
        .poll(() => page.locator('iframe.wp-embedded-content').evaluate((part) => getComputedStyle(part).visibility))
        .toBe('visible')
      expect(await page.locator('iframe.wp-embedded-content').getAttribute('sandbox')).toBe('allow-scripts')
      await take(page, 'iframe.wp-embedded-content')
    },
  )

  test('an editor’s line of code becomes the widget, and so does the div', async () => {
    for (const [code, element] of [
      [scriptSnippet(embed()), 'readout-quiz'],
      [divSnippet(embed()), 'div[data-readout]'],
    ] as const) {
      const page = await open('editor', block(code))
      await page.locator(`${element} iframe.on`).waitFor()
      const frame = await frameIn(page.locator(`${element} iframe`))
      await expect.poll(() => fits(frame)).toBe(true)
      await take(page, `${element} iframe`)
    }
  })

  test('an editor’s frame alone is as tall as it has to be', async () => {
    const page = await open('editor', block(iframeSnippet(embed())))
    await take(page, 'main iframe')
  })

  test.each([320, 1000])(
    'what an author keeps of the code is a link with a picture, in no hole, at %i px',
    async (width) => {
      for (const code of [scriptSnippet(embed()), divSnippet(embed())]) {
        const page = await open('author', block(code), width)
        expect(await page.locator('main').innerHTML()).not.toMatch(/embed\.js|<readout-/)
        const link = page.locator('main a[href*="/xi-putin-call/quiz"]').first()
        expect(await link.isVisible()).toBe(true)
        await expect
          .poll(() => link.locator('img').evaluate((part) => (part as HTMLImageElement).naturalWidth))
          .toBe(480)
        const blank = await page.locator('main').evaluate((main) => {
          const [first, last] = [...main.querySelectorAll('p')]
            .filter(({ textContent }) => textContent === 'The text of an article.')
            .map((part) => part.getBoundingClientRect())
          const inside = document.createRange()
          inside.selectNodeContents(main.querySelector('a[href*="/xi-putin-call/quiz"]') ?? main)
          return (last?.top ?? 0) - (first?.bottom ?? 0) - inside.getBoundingClientRect().height
        })
        // Beside the link, the margins of paragraphs.
        expect(blank).toBeLessThan(100)
      }
    },
  )
})
