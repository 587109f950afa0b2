import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { compileTemplate } from 'vue/compiler-sfc'
import { heightFor } from '../../src/embed/frame.ts'
import { embedding, ready } from '../support/embedding.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { recipes } from '../support/recipes.ts'
import { answerAll, button } from '../support/take-quiz.ts'

const { worker, host, open } = embedding()
const package_ = createRequire(import.meta.url).resolve
const scriptsOfTools = {
  // The queues that each tool’s own snippet puts into a page; the tool reads them when it has loaded.
  GA4: 'window.dataLayer = []; function gtag() { dataLayer.push(arguments) }; window.sent = () => dataLayer.map((sent) => [...sent])',
  Matomo: 'window._paq = []; window.sent = () => _paq',
  Plausible:
    'window.plausible = (...sent) => (plausible.q = plausible.q || []).push(sent); window.sent = () => plausible.q ?? []',
}
const sent = (page: Page) => page.evaluate(() => (window as unknown as { sent(): unknown[][] }).sent())

/** Takes the quiz of the page to its end, the second question wrong. */
async function take(page: Page, element?: string): Promise<void> {
  const frame = await ready(page, element)
  await answerAll(frame, [2])
  await button(frame).click()
}

const story = 'xi-putin-call'
const expected: Record<keyof typeof scriptsOfTools, unknown[][]> = {
  GA4: [
    ['event', 'quiz_view', { story }],
    ['event', 'quiz_start', { story }],
    ['event', 'quiz_complete', { story, score: 4, out_of: 5 }],
  ],
  Matomo: [
    ['trackEvent', 'Readout', 'quiz_view', story],
    ['trackEvent', 'Readout', 'quiz_start', story],
    ['trackEvent', 'Readout', 'quiz_complete', story, 4],
  ],
  Plausible: [
    ['quiz_view', { props: { story } }],
    ['quiz_start', { props: { story } }],
    ['quiz_complete', { props: { story, score: 4 } }],
  ],
}

test('there is a recipe for each of the three tools', () => {
  expect(
    recipes('Analytics')
      .rows()
      .map(([tool]) => tool),
  ).toEqual(Object.keys(scriptsOfTools))
})

test.each(recipes('Analytics').rows())('%s is told that a quiz was seen, begun and finished', async (name, report) => {
  const tool = name as keyof typeof scriptsOfTools
  const [listen = ''] = recipes('Analytics').code('js')
  const element = tool === 'GA4' ? 'readout-quiz' : 'div[data-readout]'
  const widget =
    tool === 'GA4'
      ? `<readout-quiz story="${story}" edition="3" eager>Quiz</readout-quiz>`
      : `<div data-readout="quiz" data-story="${story}" data-edition="3" data-eager>Quiz</div>`
  const page = await open(
    `<script>${scriptsOfTools[tool]};\nconst report = ${report}\n${listen}</script>
    <script async src="${worker.origin()}/embed.js"></script>${widget}`,
  )
  await take(page, element)
  // What is undefined is not sent by any of them; as JSON it is not there.
  const told = async () =>
    JSON.parse(JSON.stringify(await sent(page))).map((one: unknown[]) => one.filter((part) => part !== null))
  await expect.poll(told).toEqual(expected[tool])
})

test('a theme has the script once: it costs pages without a widget one request, and authors’ divs come alive', async () => {
  const [theme = ''] = recipes('Once in a theme', worker.origin()).code('html')
  const page = await open('')
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(worker.origin())) asked.push(new URL(request.url()).pathname)
  })
  await page.goto(host.article('/themed', theme), { waitUntil: 'networkidle' })
  expect(asked).toEqual(['/embed.js'])
  await page.evaluate(() => {
    const article = document.querySelector('#after')
    article?.insertAdjacentHTML(
      'beforebegin',
      '<div data-readout="quiz" data-story="xi-putin-call" data-eager>Quiz</div>',
    )
  })
  await ready(page, 'div[data-readout]')
})

test('a theme keeps the room of authors’ divs, whose style is taken out, so that nothing moves', async () => {
  const [theme = ''] = recipes('Once in a theme', worker.origin()).code('html')
  for (const [kind, more] of [
    ['quiz', ''],
    ['card', ' data-card="one-minute"'],
    ['compare', ''],
  ] as const)
    for (const width of [320, 700]) {
      const div = `<div data-readout="${kind}" data-story="${story}"${more} data-eager>Readout</div>`
      const page = await open(`${theme}${div}`, { viewport: { width, height: 900 } })
      await ready(page, 'div[data-readout]')
      expect(await layoutShift(page)).toBe(0)
      await page.evaluate(() => document.querySelector('[data-readout]')?.shadowRoot?.querySelector('iframe')?.remove())
      const kept = await page
        .locator('div[data-readout]')
        .evaluate((part) => Number.parseFloat(getComputedStyle(part).minHeight))
      expect(Math.abs(kept - heightFor(kind, width - 32))).toBeLessThan(1)
      await page.context().close()
    }
})

test('a consent tool holds the widget back until its category is allowed; a link stands there, and nothing is asked of this site', async () => {
  const [code = ''] = recipes('Consent tools', worker.origin()).code('html')
  const tool = readFileSync(package_('vanilla-cookieconsent/dist/cookieconsent.umd.js'), 'utf8')
  const page = await open('')
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(worker.origin())) asked.push(new URL(request.url()).pathname)
  })
  const texts = { title: 'Embeds', description: 'May they load?', acceptAllBtn: 'Allow', acceptNecessaryBtn: 'No' }
  const settings = {
    // A browser that is driven counts as one.
    hideFromBots: false,
    categories: { necessary: { enabled: true, readOnly: true }, embeds: {} },
    language: { default: 'en', translations: { en: { consentModal: texts, preferencesModal: { sections: [] } } } },
  }
  await page.goto(
    host.article(
      '/consent',
      `${code}<script>${tool}</script><script>CookieConsent.run(${JSON.stringify(settings)})</script>`,
    ),
    { waitUntil: 'networkidle' },
  )
  expect(asked).toEqual([])
  expect(await page.getByRole('link', { name: 'Quiz: the call' }).isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Allow' }).click()
  await ready(page)
  expect(asked.slice(0, 2)).toEqual(['/embed.js', `/embed/${story}`])
  // Whoever has allowed it once is not asked again.
  await page.reload()
  await ready(page)
})

test('without a tool, a button of the site’s own brings the widget', async () => {
  const { code } = recipes('Consent tools', worker.origin())
  const [, element = ''] = (code('html')[0] ?? '').split('</script>\n')
  const page = await open(
    `${element}<button>Show the quiz</button><script>const button = document.querySelector('button');${code('js')[0]}</script>`,
  )
  expect(await page.locator('iframe').count()).toBe(0)
  await page.getByRole('button', { name: 'Show the quiz' }).click()
  await ready(page)
})

/** Bundles a page of a framework, and shows it beside the loader. */
async function app(contents: string, define: Record<string, string> = {}): Promise<Page> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'jsx' },
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
  })
  const page = await open(`<script async src="${worker.origin()}/embed.js"></script><div id="app"></div>`)
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  await page.locator('readout-quiz').scrollIntoViewIfNeeded()
  return page
}

test('the recipe for React shows a quiz and hears its end, once, after the page has drawn itself anew', async () => {
  const [component] = recipes('React').code('jsx')
  const page = await app(`
    import { useEffect, useRef, useState } from 'react'
    import { createRoot } from 'react-dom/client'
    ${component}
    const Article = () => {
      const [ends, setEnds] = useState([])
      return <><Quiz story="xi-putin-call" edition={3} onComplete={({ detail }) => setEnds([...ends, detail.score])} /><p id="ends">{ends.join()}</p></>
    }
    createRoot(document.getElementById('app')).render(<Article />)`)
  await take(page)
  await expect.poll(() => page.locator('#ends').textContent()).toBe('4')
})

test('the recipe for Vue compiles to an element, not a component, shows a quiz and hears its end', async () => {
  const { code } = recipes('Vue')
  type Options = { template: { compilerOptions: { isCustomElement(tag: string): boolean } } }
  // What the plugin for Vite is called with.
  const { template } = new Function('vue', `return ${code('js')[0]}`)((options: Options) => options) as Options
  const compiled = (options: object) =>
    compileTemplate({ source: code('html')[0] ?? '', filename: 'article.vue', id: 'article', ...options }).code
  expect(compiled({})).toContain('resolveComponent')
  expect(compiled(template)).not.toContain('resolveComponent')
  const page = await app(
    `${compiled(template)}
    import { createApp, ref } from 'vue'
    const ends = ref([])
    createApp({
      setup: () => ({ story: 'xi-putin-call', edition: 3, finished: ({ detail }) => { document.body.dataset.ends = (document.body.dataset.ends ?? '') + detail.score } }),
      render,
    }).mount('#app')`,
    { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  )
  await take(page)
  await expect.poll(() => page.evaluate(() => document.body.dataset.ends)).toBe('4')
})
