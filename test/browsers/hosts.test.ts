import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heightFor, type Kind as Widgets } from '../../src/embed/frame.ts'
import { divSnippet, type Embed, fixedSnippet, iframeSnippet, scriptSnippet } from '../../src/embed/snippets.ts'
import { bundled, editionsShown, frameworks, themes, turboPage } from '../support/host-pages.ts'
import { hostSite } from '../support/host-site.ts'
import { runningWorker } from '../support/worker.ts'
import { firefox } from './firefox.ts'
import { see, type Tab } from './tab.ts'
import { webkit } from './webkit.ts'

const worker = runningWorker()
const host = hostSite()
const kinds = [firefox, webkit]

const embed = (): Embed => ({
  origin: worker.origin(),
  widget: { kind: 'quiz' satisfies Widgets, quiz: 'xi-putin-call', form: { edition: 3, length: 5 } },
  title: 'Quiz: the call',
})
const eager = (code: string) => code.replace(/(<readout-quiz|<div)/, '$1 eager data-eager')
const pasted = () => eager(scriptSnippet(embed()))
const poll = (tab: Tab, expression: string) => expect.poll(() => tab.read(expression), { timeout: 30_000 })
const isOn =
  "Boolean(document.querySelector('readout-quiz, div[data-readout]')?.shadowRoot?.querySelector('iframe.on'))"

describe.each(kinds)('in $name', { timeout: 240_000 }, ({ found, start }) => {
  describe.skipIf(!found)('', () => {
    let browser: Awaited<ReturnType<typeof start>>
    let tab: Tab
    beforeAll(async () => {
      browser = await start()
      tab = await browser.open()
    }, 180_000)
    afterAll(() => browser?.end())

    const answer = async (element = 'readout-quiz') => {
      await tab.enter(element)
      await tab.click('.question.now .option.key')
      await see(tab, 'Right.')
    }

    test.each(Object.entries(frameworks))('%s mounts, changes and removes widgets, element and div', async (_, app) => {
      const script = await bundled(app.source, app.options)
      const loader = `<script async src="${worker.origin()}/embed.js"></script>`
      await tab.go(
        host.article(
          '/app',
          `${loader}<div id="app"></div><script>${script.replaceAll('</script', '<\\/script')}</script>`,
        ),
      )
      for (const edition of [3, 17, 0, 4]) {
        await tab.read(`void show(${edition})`)
        await poll(tab, editionsShown).toEqual(edition ? [`${edition}`, `${edition}`] : [])
      }
    })

    test('Turbo swaps pages with widgets, forward and back', async () => {
      const turbo = host.file('/turbo.js', await bundled("import '@hotwired/turbo'"), {
        'Content-Type': 'text/javascript',
      })
      const loader = `${worker.origin()}/embed.js`
      host.file('/turbo-two', turboPage(turbo, loader, 17, '/turbo-one'))
      await tab.go(host.file('/turbo-one', turboPage(turbo, loader, 3, '/turbo-two')))
      await poll(tab, editionsShown).toEqual(['3', '3'])
      await tab.read("void document.querySelector('#go').click()")
      await poll(tab, editionsShown).toEqual(['17', '17'])
      await tab.read('void history.back()')
      await poll(tab, editionsShown).toEqual(['3', '3'])
    })

    test('a div that comes later, in a shadow root too, is a widget that follows its attributes', async () => {
      await tab.go(host.article('/later', `<script src="${worker.origin()}/embed.js"></script><section></section>`))
      await tab.read(`void (() => {
        const div = '<div data-readout="quiz" data-story="xi-putin-call" data-edition="7">Quiz</div>'
        const place = document.querySelector('section')
        place.innerHTML = div
        const host = document.createElement('p')
        host.attachShadow({ mode: 'open' }).innerHTML = div.replace('7', '8')
        place.append(host)
      })()`)
      const inShadow =
        "new URL(document.querySelector('section p').shadowRoot.querySelector('div').shadowRoot?.querySelector('iframe')?.src ?? 'x:').search"
      await poll(tab, editionsShown).toEqual(['7'])
      await poll(tab, inShadow).toBe('?edition=8')
      await tab.read("void document.querySelector('[data-readout]').setAttribute('data-edition', '20')")
      await poll(tab, editionsShown).toEqual(['20'])
    })

    test.each(['require-corp', 'credentialless'])(
      'a host that takes only what allows it (%s) shows a widget that answers',
      async (policy) => {
        // Without the opener policy that isolation needs too: with it Firefox puts the page where WebDriver BiDi loses it.
        await tab.go(host.article('/isolated', pasted(), { 'Cross-Origin-Embedder-Policy': policy }))
        await answer()
      },
    )

    test('a host in a sandbox without an origin shows a widget, and no other frame changes it', async () => {
      const evil = host.file(
        '/evil',
        `<script>setInterval(() => {
          for (const target of [parent, ...parent.frames]) for (const message of [{ readout: 'resize', height: 9999, width: 1 }, { readout: 'ready', title: 'x' }]) target.postMessage(message, '*')
        }, 20)</script>`,
      )
      const tell = `<script>for (const type of ['ready', 'resize']) document.addEventListener('readout:' + type, ({ target, detail }) =>
        setTimeout(() => top.postMessage([type, self.origin, detail.title ?? '', target.shadowRoot.querySelector('iframe').offsetHeight], '*'), 500))</script>`
      const article = host.article('/previewed', `${tell}${pasted()}<iframe src="${evil}" title="Other"></iframe>`)
      await tab.go(
        host.article(
          '/preview',
          `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>
          <iframe sandbox="allow-scripts" src="${article}" title="Preview" width="660" height="1300"></iframe>`,
        ),
      )
      const ready = "heard.filter(([type]) => type === 'ready').map(([, origin, title]) => [origin, title])"
      await poll(tab, ready).toEqual([['null', expect.stringContaining('Quiz: ')]])
      const heights = (await tab.read('heard.map((said) => said[3])')) as number[]
      expect(Math.max(...heights)).toBeLessThan(1500)
    })

    test('where frames are blocked, the room is given back and the link stays', async () => {
      await tab.go(host.article('/blocked', pasted(), { 'Content-Security-Policy': "frame-src 'none'" }))
      await poll(tab, "document.querySelector('readout-quiz').offsetHeight < 200").toBe(true)
      expect(await tab.read("document.querySelector('readout-quiz a').innerText")).toContain('Quiz: the call')
    })

    test('a release of the loader runs by its hash', async () => {
      await tab.go(host.article('/fixed', eager(fixedSnippet(embed()))))
      await answer()
    })

    test('a frame alone has the height of its width, whatever the host’s style says of frames', async () => {
      const style = '<style>body{margin:0 16px}iframe{max-width:100%;height:auto}</style>'
      const plain = host.file('/plain', `<!doctype html>${style}${iframeSnippet(embed())}`)
      const widths = [280, 320, 360, 390, 480, 600, 768, 1280]
      const columns = widths.map(
        (width) => `<iframe src="${plain}" title="${width}" style="width:${width}px;border:0"></iframe>`,
      )
      await tab.go(host.file('/columns', `<!doctype html>${columns.join('')}`))
      const heights =
        "[...document.querySelectorAll('iframe')].map((part) => Math.round(part.contentDocument.querySelector('iframe').getBoundingClientRect().height))"
      await poll(tab, heights).toEqual(widths.map((width) => heightFor('quiz', width - 32)))
    })

    test.each(Object.entries(themes))(
      'a theme that %s leaves a widget whole, as element and as div',
      async (_, css) => {
        for (const code of [pasted(), eager(divSnippet(embed()))]) {
          await tab.go(host.article('/themed', `<style>${css}</style>${code}`))
          await poll(tab, isOn).toBe(true)
          const box =
            "(({ width, height }) => [width > 240, height > 300])(document.querySelector('readout-quiz, div[data-readout]').shadowRoot.querySelector('iframe').getBoundingClientRect())"
          expect(await tab.read(box)).toEqual([true, true])
        }
      },
    )

    test('what DOMPurify leaves of the code is a link without the room', async () => {
      const purifier = readFileSync(createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js'), 'utf8')
      await tab.go(host.article('/purified', `<script>${purifier}</script>`))
      for (const code of [scriptSnippet(embed()), divSnippet(embed())]) {
        const left = await tab.read(`DOMPurify.sanitize(${JSON.stringify(code).replaceAll('</', '<\\/')})`)
        expect(left).toContain('<a href=')
        expect(left).not.toMatch(/min-height|<script|<readout-/)
      }
    })
  })
})
