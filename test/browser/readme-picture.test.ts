import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { keepsPictures } from '../support/pictures.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const shown = ['/xi-putin-call', '/xi-putin-call/compare#topic-ukraine', '/xi-putin-call/quiz?edition=1&length=10']

// Written on request only, so that a test run leaves the working tree as it was.
test.runIf(keepsPictures)('hub, comparison and quiz stand side by side in one picture, docs/readout.png', async () => {
  const context = await browser.context({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    colorScheme: 'light',
  })
  const phones: string[] = []
  for (const path of shown) {
    const page = await context.newPage()
    await page.goto(worker.origin() + path)
    phones.push((await page.screenshot()).toString('base64'))
  }
  const sheet = await context.newPage()
  await sheet.setViewportSize({ width: 1290, height: 892 })
  const pictures = phones.map(
    (png) => `<img width="390" height="844" src="data:image/png;base64,${png}" style="border:1px solid #dcd8cc">`,
  )
  await sheet.setContent(
    `<body style="margin:24px;display:flex;gap:35px;background:#eceae2">${pictures.join('')}</body>`,
  )
  await sheet.screenshot({ path: 'docs/readout.png' })
  expect(readFileSync('docs/readout.png').byteLength).toBeGreaterThan(50_000)
})
