import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { keepPicture, keepsPictures } from '../support/pictures.ts'
import { allQuizzes } from '../support/quizzes.ts'
import { answerAll, button, distractor, now } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const stories = allQuizzes().map(({ dossier }) => dossier)

// How wide the two pictures of a story are; both have the proportions that link previews ask for.
const widths = [1200, 480]
const look = `
  body.page { display: grid; grid-template-rows: auto 1fr auto; block-size: 630px; padding: 48px 64px 56px; overflow: hidden; font-size: 30px }
  h1 { align-self: center; margin: 0; font-size: 76px; line-height: 1.05 }
  .wordmark { min-block-size: 0; font-size: 34px }
  .pair { grid-template-columns: 1fr 1fr; gap: 64px }
  .pair > div::before { block-size: 12px }
  .badge { font-size: 24px }
  .pair dd { font-size: 38px }`

// Written on request only, so that a test run leaves the working tree as it was. Newsletters and oEmbed use them.
test.runIf(keepsPictures).each(stories)('the pictures of “$title” are made anew', async ({ id }) => {
  mkdirSync('static/pictures', { recursive: true })
  for (const width of widths) {
    const context = await browser.context({
      viewport: { width: 1200, height: 630 },
      deviceScaleFactor: width / 1200,
      colorScheme: 'light',
      bypassCSP: true,
    })
    const page = await context.newPage()
    await page.goto(`${worker.origin()}/${id}`)
    await page.evaluate(() => {
      const parts = [...document.querySelectorAll('.wordmark, h1, .pair')]
      document.body.replaceChildren(...parts)
    })
    await page.addStyleTag({ content: look })
    await page.screenshot({ path: `static/pictures/${id}-${width}.png` })
    await context.close()
  }
})

test.runIf(keepsPictures).each(['light', 'dark'] as const)(
  'every widget is kept as pictures, in %s',
  async (scheme) => {
    for (const width of [280, 320, 390, 600]) {
      const page = await browser.open(`${worker.origin()}/embed/xi-putin-call?theme=auto`, {
        viewport: { width, height: 700 },
        colorScheme: scheme,
      })
      await keepPicture(page, `embed-quiz-${width}-${scheme}`)
      await distractor(page).click()
      await keepPicture(page, `embed-quiz-wrong-${width}-${scheme}`)
      await now(page).locator('.sources').click()
      await keepPicture(page, `embed-quiz-sources-${width}-${scheme}`)
      await page.reload()
      await button(page).click()
      await answerAll(page, [], 4)
      await button(page).click()
      await page.locator('.finish:visible').waitFor()
      await keepPicture(page, `embed-quiz-finish-${width}-${scheme}`)
      for (const part of ['compare', 'cards/one-minute']) {
        await page.goto(`${worker.origin()}/embed/xi-putin-call/${part}?theme=auto`)
        await keepPicture(page, `embed-${part.split('/')[0]}-${width}-${scheme}`)
      }
      await page.context().close()
    }
    for (const width of [320, 390, 1280]) {
      const page = await browser.open(`${worker.origin()}/embed`, {
        viewport: { width, height: 900 },
        colorScheme: scheme,
      })
      await page.locator('readout-quiz iframe.on').waitFor()
      await keepPicture(page, `embed-page-${width}-${scheme}`)
      await page.context().close()
    }
    expect(stories.length).toBeGreaterThan(0)
  },
)
