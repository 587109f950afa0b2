import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { released } from '../../src/embed/released.ts'
import { fixedSnippet } from '../../src/embed/snippets.ts'
import { embedding, quiz, ready } from '../support/embedding.ts'

const { worker, host, pasted, open } = embedding()
const loader = () => `<script src="${worker.origin()}/embed.js"></script>`
const div = '<div data-readout="quiz" data-story="xi-putin-call" data-edition="7"></div>'

/** The address that each widget of the page shows, in the order of the page; shadow roots come last. */
const addresses = `(() => {
  const within = (root) => [...root.querySelectorAll('*')].flatMap((part) => part.shadowRoot ? [part.shadowRoot, ...within(part.shadowRoot)] : [])
  return within(document).flatMap((root) => [...root.querySelectorAll('iframe')].map(({ src }) => new URL(src).pathname + new URL(src).search))
})()`

test('element and div mount alike: in the page, added later, in shadow roots, and with attributes that change', async () => {
  const page = await open(loader() + div)
  const shown = () => page.evaluate<string[]>(addresses)
  expect(await shown()).toEqual(['/embed/xi-putin-call?edition=7'])
  await page.evaluate((later) => {
    const place = document.createElement('section')
    document.body.append(place)
    place.innerHTML = later + later.replaceAll('data-readout="quiz"', '').replaceAll('div', 'readout-quiz')
    const host = document.createElement('section')
    const root = host.attachShadow({ mode: 'open' })
    root.innerHTML = later.replace('7', '8')
    document.body.append(host)
    const another = document.createElement('p')
    another.innerHTML = later.replace('7', '9')
    // After the root is in the page.
    queueMicrotask(() => setTimeout(() => root.append(another)))
  }, div)
  await expect.poll(async () => (await shown()).length).toBe(5)
  expect((await shown()).map((address) => address.at(-1)).sort()).toEqual(['7', '7', '7', '8', '9'])
  await page.evaluate(() => {
    const [inPage, later] = document.querySelectorAll<HTMLElement>('div[data-readout]')
    inPage?.setAttribute('data-theme', 'dark')
    if (later) later.dataset.story = 'hanoi-summit'
    document.querySelector('readout-quiz')?.setAttribute('edition', '20')
  })
  await expect
    .poll(async () => (await shown()).slice(0, 3))
    .toEqual([
      '/embed/xi-putin-call?theme=dark&edition=7',
      '/embed/hanoi-summit?edition=7',
      '/embed/xi-putin-call?edition=20',
    ])
})

test('twenty remounts leave one listener and one widget, and a widget that is moved still hears its frame', async () => {
  const page = await open('')
  await page.addInitScript(() => {
    const counted = { message: 0 }
    Object.assign(window, { counted })
    const [add, remove] = [EventTarget.prototype.addEventListener, EventTarget.prototype.removeEventListener]
    EventTarget.prototype.addEventListener = function (...asked) {
      if (this === window && asked[0] === 'message') counted.message++
      add.apply(this, asked)
    }
    EventTarget.prototype.removeEventListener = function (...asked) {
      if (this === window && asked[0] === 'message') counted.message--
      remove.apply(this, asked)
    }
  })
  await page.reload()
  const before = await page.evaluate(() => (window as unknown as { counted: { message: number } }).counted.message)
  await page.evaluate(
    async (code) => {
      document.querySelector('#after')?.insertAdjacentHTML('beforebegin', code)
      for (let i = 0; i < 20; i++) {
        const element = document.querySelector('readout-quiz')
        const next = element?.cloneNode(true) as Element
        element?.replaceWith(next)
        await new Promise((done) => setTimeout(done, 1))
      }
      for (const old of document.querySelectorAll('script[src]')) {
        const again = document.createElement('script')
        again.src = (old as HTMLScriptElement).src
        document.head.append(again)
      }
    },
    pasted(quiz, ' eager'),
  )
  await page.addScriptTag({ url: `${worker.origin()}/embed.js` })
  await page.addScriptTag({ url: `${worker.origin()}/embed.js` })
  await page.locator('readout-quiz iframe.on').waitFor()
  expect(await page.evaluate(() => (window as unknown as { counted: { message: number } }).counted.message)).toBe(
    before + 1,
  )
  await page.evaluate(() => {
    const element = document.querySelector('readout-quiz')
    Object.assign(window, { told: [] })
    document.addEventListener('readout:ready', () => document.body.classList.add('heard'))
    if (element) document.querySelector('main')?.prepend(element)
  })
  await page.locator('body.heard').waitFor()
})

test('the code with a release of the loader shows the widget, and nothing runs where the file has another hash', async () => {
  const code = fixedSnippet({ origin: worker.origin(), widget: quiz, title: 'Quiz: the call' }).replace(
    'story=',
    'eager story=',
  )
  const page = await open(code)
  await ready(page)
  expect(await page.locator('script[integrity]').getAttribute('src')).toBe(
    `${worker.origin()}/embed.${released.version}.js`,
  )
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  await page.route('**/embed.*.js', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `${await response.text()};document.title = 'changed'` })
  })
  await page.goto(host.article('/tampered', code))
  await expect.poll(() => refused.join()).toContain('integrity')
  expect(await page.title()).toBe('An article')
  expect(await page.locator('iframe').count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Quiz: the call' }).isVisible()).toBe(true)
})

test('a copy of a release on the host’s own site, checked by its hash, shows this site’s widgets, once a reader allows it', async () => {
  const copy = host.file('/copied/embed.1.js', readFileSync('static/embed.1.js', 'utf8'), {
    'Content-Type': 'text/javascript',
  })
  const attributes = `data-origin="${worker.origin()}" integrity="${released.integrity}"`
  const page = await open(`<script type="text/plain" data-src="${copy}" ${attributes}></script>${div}`)
  expect(await page.evaluate(addresses)).toEqual([])
  // What consent tools do.
  await page.evaluate(() => {
    const [held] = document.querySelectorAll<HTMLScriptElement>('[type="text/plain"]')
    const script = document.createElement('script')
    script.integrity = held?.integrity ?? ''
    script.dataset.origin = held?.dataset.origin ?? ''
    script.src = held?.dataset.src ?? ''
    held?.replaceWith(script)
  })
  await expect.poll(() => page.evaluate(addresses)).toEqual(['/embed/xi-putin-call?edition=7'])
  expect(await page.evaluate("document.querySelector('div').shadowRoot.querySelector('iframe').src")).toContain(
    worker.origin(),
  )
})
