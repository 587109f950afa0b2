import { describe, expect, test } from 'vitest'
import { heightFor } from '../../src/embed/frame.ts'
import { iframeSnippet } from '../../src/embed/snippets.ts'
import type { Widget } from '../../src/embed/target.ts'
import { violations } from '../support/axe.ts'
import { embedding, fits, frameIn, heightOf, needed, quiz, ready, told } from '../support/embedding.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { findQuiz } from '../support/quizzes.ts'
import { distractor, key, now } from '../support/take-quiz.ts'

const { worker, browser, host, pasted, open } = embedding()

describe('the host', () => {
  test('is deaf to messages that are not its own frame’s', async () => {
    const evil = host.file(
      '/evil',
      `<script>setInterval(() => {
        for (const message of [{ readout: 'resize', height: 9999, width: 1 }, { readout: 'complete', score: 5 }, { readout: 'ready', title: 'x' }, 'pym', null])
          for (const target of [parent, ...parent.frames]) target.postMessage(message, '*')
        for (const target of parent.frames) target.postMessage({ readout: 'restart' }, '*')
      }, 20)</script>`,
    )
    const page = await open(`${pasted()}<iframe src="${evil}" width="10" height="10"></iframe>`)
    const frame = await ready(page)
    const height = await heightOf(page)
    await distractor(frame).click()
    await page.waitForTimeout(300)
    expect(await heightOf(page)).toBe(height)
    expect(await now(frame).locator('.verdict:visible').count()).toBe(1)
    expect((await told(page)).filter(({ type }) => type === 'complete')).toEqual([])
    await page.context().close()
  })

  test('may have a policy as strict as it likes, as long as it names this site for scripts and frames', async () => {
    const origin = worker.origin()
    const page = await open('', {})
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    const policy = `default-src 'none'; img-src data:; script-src ${origin}; frame-src ${origin}`
    const bare = pasted().replaceAll(/ style="[^"]*"/g, '')
    await page.goto(host.article('/strict', bare, { 'Content-Security-Policy': policy }))
    const frame = await ready(page)
    await key(frame).click()
    await expect.poll(async () => (await told(page)).filter(({ type }) => type === 'answer').length).toBe(1)
    expect(errors).toEqual([])
    await page.context().close()
  })

  test.each([
    ['scripts', "script-src 'none'"],
    ['frames', "frame-src 'none'"],
  ])('that blocks %s shows the link inside', async (_, policy) => {
    const page = await open(pasted(quiz, ' eager'), {}, { 'Content-Security-Policy': policy })
    await page.waitForTimeout(300)
    const link = page.getByRole('link', { name: 'Quiz: the call' })
    expect([await link.isVisible(), await link.getAttribute('href')]).toEqual([
      true,
      `${worker.origin()}/xi-putin-call/quiz?edition=3&length=5`,
    ])
    await page.context().close()
  })

  test('shows the link while the network is slow, in the room that is kept, and then the quiz', async () => {
    const page = await open('')
    let release = (): void => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    await page.route('**/embed/xi-putin-call?*', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(host.article('/slow', pasted(quiz, ' eager')), { waitUntil: 'commit' })
    await page.locator('readout-quiz iframe').waitFor({ state: 'attached' })
    const link = page.getByRole('link', { name: 'Quiz: the call' })
    expect(await link.isVisible()).toBe(true)
    const height = await page.locator('readout-quiz').evaluate((part) => part.getBoundingClientRect().height)
    expect(height).toBeGreaterThan(600)
    release()
    await ready(page)
    expect(await link.isVisible()).toBe(false)
    expect(await layoutShift(page)).toBe(0)
    await page.context().close()
  })

  test('prints a link in the place of the frame', async () => {
    const page = await open(pasted())
    await ready(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'Quiz: the call' }).isVisible()).toBe(true)
    expect(await page.locator('readout-quiz iframe').isVisible()).toBe(false)
    expect(await page.locator('readout-quiz').evaluate((part) => part.clientHeight)).toBeLessThan(200)
    await page.context().close()
  })

  test('prints no room that is kept for a widget whose script is blocked', async () => {
    const pages = async (code: string): Promise<number> => {
      const page = await open(code, {}, { 'Content-Security-Policy': "script-src 'none'" })
      const pdf = (await page.pdf()).toString('latin1')
      return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    }
    const many = pasted().repeat(6)
    expect(await pages(many)).toBe(1)
    // The same where nothing says what is printed.
    expect(
      await pages(many.replaceAll('display:if(media(update:none) or media(scripting:none):contents;else:grid);', '')),
    ).toBeGreaterThan(3)
  })

  test('keeps no room for readers without script, who get the link', async () => {
    const page = await open(pasted(), { javaScriptEnabled: false })
    const [before, after] = [await page.locator('#before').boundingBox(), await page.locator('#after').boundingBox()]
    expect((after?.y ?? 0) - (before?.y ?? 0)).toBeLessThan(200)
    expect(await page.getByRole('link', { name: 'Quiz: the call' }).isVisible()).toBe(true)
  })

  test('that is dark gets a dark widget, in its own colors and font, and can still be read', async () => {
    const look = ' theme="dark" background="#0b1d2a" accent="#123456" radius="12" font="inherit"'
    const page = await open(
      `<div style="background:#0b1d2a;font-family:'Courier New',monospace">${pasted(quiz, look)}</div>`,
    )
    const frame = await ready(page)
    const shown = await frame.evaluate(() => {
      const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement)
      const { fontFamily } = getComputedStyle(document.querySelector('.stem') ?? document.body)
      const { borderRadius } = getComputedStyle(document.querySelector('.option') ?? document.body)
      return { backgroundColor, colorScheme, fontFamily, borderRadius }
    })
    expect(shown).toEqual({
      backgroundColor: 'rgb(11, 29, 42)',
      colorScheme: 'dark',
      fontFamily: '"Courier New", monospace',
      borderRadius: '12px',
    })
    await distractor(frame).click()
    const alone = await page.context().newPage()
    await alone.goto(frame.url())
    expect(await violations(alone)).toEqual([])
    await page.context().close()
  })
})

describe('a frame in which no script runs', () => {
  const snippet = () => iframeSnippet({ origin: worker.origin(), widget: quiz, title: 'Quiz: the call' })
  const sandboxed = () => snippet().replace('allow-scripts allow-same-origin ', '')

  test.each([
    ['because the reader has none', snippet, false],
    ['because the host allows none', sandboxed, true],
  ])('%s leads to the quiz, in the room that is kept, and scrolls nothing', async (_, code, javaScriptEnabled) => {
    const page = await open(code(), { javaScriptEnabled, viewport: { width: 320, height: 700 } })
    const frame = await frameIn(page.locator('iframe'))
    const link = frame.getByRole('link', { name: 'Take the quiz on its own page' })
    await link.waitFor()
    expect(await frame.locator('h1').textContent()).toBe('The Xi–Putin call, in two versions')
    expect(await frame.locator('form').isVisible()).toBe(false)
    expect(await fits(frame)).toBe(true)
    expect((await page.locator('iframe').boundingBox())?.height).toBeCloseTo(heightFor('quiz', 288), 0)
    await link.click()
    await page.waitForURL(
      `${worker.origin()}/xi-putin-call/quiz?edition=3&length=5${javaScriptEnabled ? '' : '&script=none'}`,
    )
    await page.locator('form.quiz').waitFor()
    await page.context().close()
  })
})

test('the comparison opens a claim in place, by mouse or keyboard, and keeps its height', async () => {
  const page = await open(pasted({ kind: 'compare', quiz: 'xi-putin-call' }, ' eager'))
  const frame = await ready(page, 'readout-compare')
  await expect.poll(() => fits(frame)).toBe(true)
  const height = await heightOf(page, 'readout-compare')
  const claim = (id: string) => frame.locator(`article:has(#claim-${id})`)
  expect(await frame.locator('.claims > .hint').isVisible()).toBe(true)
  await frame.locator('.map a[href$="claim-legitimacy"]').click()
  expect(await claim('legitimacy').locator('blockquote').isVisible()).toBe(true)
  expect(await claim('legitimacy').evaluate((part) => part === document.activeElement)).toBe(true)
  await frame.locator('.map a[href$="claim-ties"]').focus()
  await page.keyboard.press('Enter')
  expect(await claim('ties').isVisible()).toBe(true)
  expect(await claim('legitimacy').isVisible()).toBe(false)
  expect(await heightOf(page, 'readout-compare')).toBe(height)
  expect(page.url()).toMatch(/\/article$/)
  await page.context().close()
})

describe('many widgets', () => {
  test('of different kinds stand on one page, from one script or several, and know their own events', async () => {
    const card: Widget = { kind: 'card', quiz: 'xi-putin-call', card: 'one-minute' }
    const compare: Widget = { kind: 'compare', quiz: 'xi-putin-call' }
    const { version } = findQuiz('xi-putin-call') ?? {}
    const div = `<div data-readout="quiz" data-story="xi-putin-call" data-edition="7" data-version="${version}" data-eager></div>`
    const page = await open([quiz, card, compare].map((widget) => pasted(widget, ' eager')).join('') + div)
    const [one, , , other] = [
      await ready(page, 'readout-quiz'),
      await ready(page, 'readout-card'),
      await ready(page, 'readout-compare'),
      await ready(page, 'div[data-readout]'),
    ]
    expect(await page.locator('iframe').count()).toBe(4)
    expect(other?.url()).toContain(`version=${version}&edition=7`)
    expect(one?.url()).not.toContain('version=')
    for (const element of ['readout-quiz', 'readout-card', 'readout-compare', 'div[data-readout]'])
      await expect.poll(async () => fits(await ready(page, element))).toBe(true)
    await page.evaluate(() => {
      for (const name of ['readout-quiz', 'div[data-readout]'])
        document.querySelector(name)?.addEventListener('readout:answer', () => {
          document.body.dataset.from = (document.body.dataset.from ?? '') + name
        })
    })
    await key(one).click()
    await expect.poll(() => page.evaluate(() => document.body.dataset.from)).toBe('readout-quiz')
    await page.context().close()
  })

  test('twenty of them load none that is not near, and each adds a frame and a slot to the page, and no listener', async () => {
    const page = await open('')
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/embed/xi-putin-call')) asked.push(request.url())
    })
    const far = '<div style="height:6000px"></div>'
    const many = Array.from({ length: 20 }, () => pasted()).join('')
    await page.goto(host.article('/twenty', far + many.replaceAll('<script async', '<script')))
    await page.locator('readout-quiz iframe').last().waitFor({ state: 'attached' })
    expect(await page.locator('readout-quiz iframe').count()).toBe(20)
    await page.waitForTimeout(300)
    expect(asked).toEqual([])
    const added = await page.evaluate(() => {
      const given = document.querySelector('readout-quiz')?.outerHTML ?? ''
      const place = document.createElement('div')
      document.body.append(place)
      const listen = EventTarget.prototype.addEventListener
      const listeners: string[] = []
      EventTarget.prototype.addEventListener = function (...asked) {
        listeners.push(asked[0])
        listen.apply(this, asked)
      }
      place.innerHTML = given.repeat(20)
      EventTarget.prototype.addEventListener = listen
      const roots = [...place.children].flatMap(({ shadowRoot }) => shadowRoot ?? [])
      place.remove()
      return {
        listeners,
        parts: roots.flatMap((root) => [...root.querySelectorAll('*')].map(({ localName }) => localName)),
        sheets: new Set(roots.flatMap((root) => root.adoptedStyleSheets)).size,
      }
    })
    // What each costs in time, “npm run bench” measures.
    expect(added).toEqual({
      listeners: [],
      parts: Array(20).fill(['iframe', 'slot']).flat(),
      sheets: 1,
    })
    await page.evaluate(() => scrollTo(0, 3500))
    const frame = await ready(page)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.length).toBeLessThan(20)
    // Still out of sight, so the room reserved for any quiz has shrunk to what this one needs, and nothing seen has moved.
    expect(
      await page
        .locator('readout-quiz')
        .first()
        .evaluate((part) => part.getBoundingClientRect().top > innerHeight),
    ).toBe(true)
    await expect.poll(async () => (await heightOf(page)) - (await needed(frame))).toBe(0)
    expect(await layoutShift(page)).toBe(0)
    await page.context().close()
  })
})

test('the page about embedding runs under its own policy: every kind is alive, and the code can be copied', async () => {
  const context = await browser.context({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(`${worker.origin()}/embed`)
  for (const kind of ['quiz', 'card', 'compare']) {
    await page.locator(`readout-${kind}`).scrollIntoViewIfNeeded()
    await ready(page, `readout-${kind}`)
  }
  await page.getByRole('button', { name: 'Copy' }).first().click()
  await page.getByText('Copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^<script async src="http.*<\/readout-quiz>$/,
  )
  expect(errors).toEqual([])
  await context.close()
})
