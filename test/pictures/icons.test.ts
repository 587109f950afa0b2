import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { runningWorker } from '../support/worker.ts'

const browser = realBrowser()
const worker = runningWorker()

/** Each icon by its file: its size, and how much of it the picture takes, so that a round mask cuts nothing off. */
const icons = {
  '180': { size: 180, share: 1 },
  '192': { size: 192, share: 1 },
  '512': { size: 512, share: 1 },
  '512-maskable': { size: 512, share: 0.75 },
}

test.each(Object.entries(icons))('the icon %s is drawn from icon.svg as a picture', async (name, { size, share }) => {
  const page = await browser.open('about:blank', { viewport: { width: size, height: size }, colorScheme: 'light' })
  const source = readFileSync('static/icon.svg').toString('base64')
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:#fbfaf6"><img width="${size * share}" src="data:image/svg+xml;base64,${source}">`,
  )
  await page.screenshot({ path: `static/icons/${name}.png` })
})

test('the picture of pages that are of no story has the name, and what the site is for', async () => {
  const page = await browser.open(`${worker.origin()}/`, {
    viewport: { width: 1200, height: 630 },
    colorScheme: 'light',
    bypassCSP: true,
  })
  await page.evaluate(() => {
    const parts = [...document.querySelectorAll('.wordmark, h1 + .standfirst')]
    document.body.replaceChildren(...parts)
  })
  await page.addStyleTag({
    content: `body.page { display: grid; align-content: center; gap: 32px; block-size: 630px; padding: 64px }
      .wordmark { font-size: 120px } .standfirst { max-inline-size: none; margin: 0; font-size: 44px; line-height: 1.3 }`,
  })
  await page.screenshot({ path: 'static/icons/preview.png' })
})
