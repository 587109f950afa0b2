import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { realBrowser } from '../support/browser.ts'

const browser = realBrowser()

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
