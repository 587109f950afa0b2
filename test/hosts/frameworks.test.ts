import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { embedding } from '../support/embedding.ts'
import { bundled, editionsShown, frameworks, turboPage } from '../support/host-pages.ts'

const { worker, host, open } = embedding()
const editions = (page: Page) => page.evaluate<string[]>(editionsShown)

/** A page of a framework; the loader is in it once, as in a theme. */
async function app(name: string): Promise<Page> {
  const { source = '', options } = frameworks[name] ?? {}
  const page = await open(`<script async src="${worker.origin()}/embed.js"></script><div id="app"></div>`)
  await page.addScriptTag({ content: await bundled(source, options) })
  return page
}

test.each(Object.keys(frameworks))('%s mounts, changes and removes widgets, element and div', async (name) => {
  const page = await app(name)
  for (const edition of [3, 17, 0, 4]) {
    await page.evaluate(`show(${edition})`)
    await expect.poll(() => editions(page)).toEqual(edition ? [`${edition}`, `${edition}`] : [])
  }
})

test('Vue hears events', async () => {
  const page = await app('Vue')
  await page.evaluate('show(3)')
  await page.locator('readout-quiz').dispatchEvent('readout:complete')
  expect(await page.locator('body.heard').count()).toBe(1)
})

test('Turbo swaps pages with widgets, forward and back', async () => {
  const turbo = host.file('/turbo.js', await bundled("import '@hotwired/turbo'"), { 'Content-Type': 'text/javascript' })
  const loader = `${worker.origin()}/embed.js`
  const page = await open('')
  host.file('/turbo-two', turboPage(turbo, loader, 17, '/turbo-one'))
  await page.goto(host.file('/turbo-one', turboPage(turbo, loader, 3, '/turbo-two')))
  await expect.poll(() => editions(page)).toEqual(['3', '3'])
  await page.locator('#go').click()
  await expect.poll(() => editions(page)).toEqual(['17', '17'])
  await page.goBack()
  await expect.poll(() => editions(page)).toEqual(['3', '3'])
})
