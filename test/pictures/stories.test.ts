import { mkdirSync } from 'node:fs'
import { test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { allQuizzes } from '../support/quizzes.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const stories = allQuizzes().map(({ dossier }) => dossier)

// How wide the pictures of a story are, all with the proportions that link previews ask for: for these, for a column, and
// for what oEmbed shows in little room.
const widths = [1200, 480, 240]
const look = `
  body.page { display: grid; grid-template-rows: auto 1fr auto; block-size: 630px; padding: 48px 64px 56px; overflow: hidden; font-size: 30px }
  h1 { align-self: center; margin: 0; font-size: 76px; line-height: 1.05 }
  .wordmark { min-block-size: 0; font-size: 34px }
  .pair { grid-template-columns: 1fr 1fr; gap: 64px }
  .pair > div::before { block-size: 12px }
  .badge { font-size: 24px }
  .pair dd { font-size: 38px }`

// Newsletters and oEmbed use them.
test.each(stories)('the pictures of “$title” are made anew', async ({ id }) => {
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
