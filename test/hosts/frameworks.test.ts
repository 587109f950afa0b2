import { type BuildOptions, build } from 'esbuild'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { embedding } from '../support/embedding.ts'

const { worker, host, open } = embedding()

/** The editions that the widgets of the page show, in their order. */
const editions = (page: Page) =>
  page
    .locator('readout-quiz, [data-readout]')
    .evaluateAll((parts) =>
      parts.map((part) => new URL(part.shadowRoot?.querySelector('iframe')?.src ?? '').searchParams.get('edition')),
    )

/** A page of a framework, bundled from this source; the loader is in it once, as in a theme. */
async function app(source: string, options: BuildOptions = {}): Promise<Page> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: '.', loader: 'jsx' },
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    ...options,
  })
  const page = await open(`<script async src="${worker.origin()}/embed.js"></script><div id="app"></div>`)
  await page.addScriptTag({ content: outputFiles?.[0]?.text ?? '' })
  return page
}

/** Whether widgets come, change and go as the page says: `show(edition)` on the window, 0 for none. */
async function follows(page: Page): Promise<void> {
  const show = (edition: number) =>
    page.evaluate((edition) => (window as unknown as { show(edition: number): void }).show(edition), edition)
  for (const edition of [3, 17, 0, 4]) {
    await show(edition)
    await expect.poll(() => editions(page)).toEqual(edition ? [`${edition}`, `${edition}`] : [])
  }
}

test('React mounts, changes and removes widgets, element and div', async () => {
  await follows(
    await app(`
      import { createRoot } from 'react-dom/client'
      const root = createRoot(document.getElementById('app'))
      const Quiz = ({ edition }) => <>
        <readout-quiz story="xi-putin-call" edition={edition}>Quiz</readout-quiz>
        <div data-readout="quiz" data-story="xi-putin-call" data-edition={edition}>Quiz</div>
      </>
      window.show = (edition) => root.render(edition ? <Quiz edition={edition} /> : null)`),
  )
})

test('Vue does, and hears events', async () => {
  const page = await app(
    `
      import { createApp, ref } from 'vue'
      const edition = ref(0)
      const app = createApp({
        setup: () => ({ edition, heard: () => document.body.classList.add('heard') }),
        template: \`<template v-if="edition">
          <readout-quiz story="xi-putin-call" :edition="edition" @readout:complete="heard">Quiz</readout-quiz>
          <div data-readout="quiz" data-story="xi-putin-call" :data-edition="edition">Quiz</div>
        </template>\`,
      })
      app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('readout-')
      app.mount('#app')
      window.show = (value) => { edition.value = value }`,
    {
      alias: { vue: 'vue/dist/vue.esm-bundler.js' },
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
    },
  )
  await follows(page)
  await page.locator('readout-quiz').dispatchEvent('readout:complete')
  expect(await page.locator('body.heard').count()).toBe(1)
})

test('Turbo swaps pages with widgets, forward and back', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "import '@hotwired/turbo'", resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'iife',
  })
  const turbo = host.file('/turbo.js', outputFiles[0]?.text ?? '', { 'Content-Type': 'text/javascript' })
  const head = `<script src="${turbo}"></script><script async src="${worker.origin()}/embed.js"></script>`
  const body = (edition: number, to: string) =>
    `<readout-quiz story="xi-putin-call" edition="${edition}">Quiz</readout-quiz><div data-readout="quiz" data-story="xi-putin-call" data-edition="${edition}">Quiz</div><a id="go" href="${to}">Go</a>`
  const document = (edition: number, to: string) =>
    `<!doctype html><html lang="en"><head><title>An article</title><link rel="icon" href="data:,">${head}</head><body>${body(edition, to)}</body></html>`
  const page = await open('')
  host.file('/turbo-two', document(17, '/turbo-one'))
  await page.goto(host.file('/turbo-one', document(3, '/turbo-two')))
  await expect.poll(() => editions(page)).toEqual(['3', '3'])
  await page.locator('#go').click()
  await expect.poll(() => editions(page)).toEqual(['17', '17'])
  await page.goBack()
  await expect.poll(() => editions(page)).toEqual(['3', '3'])
})
