import { describe, expect, test } from 'vitest'
import { heightFor } from '../../src/embed/frame.ts'
import { iframeSnippet } from '../../src/embed/snippets.ts'
import { embedding, frameIn, needed, quiz, ready } from '../support/embedding.ts'
import { distractor, key, now } from '../support/take-quiz.ts'

const { worker, host, pasted, open } = embedding({ processes: 'site' })

describe('a host that is cross-origin isolated', () => {
  test.each(['require-corp', 'credentialless'])(
    'by %s shows the widget, in the tightest sandbox too',
    async (policy) => {
      const bare = `<iframe id="bare" src="${worker.origin()}/embed/xi-putin-call" sandbox="allow-scripts" title="Quiz" height="700"></iframe>`
      const page = await open(
        pasted(quiz, ' eager') + bare,
        {},
        { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': policy },
      )
      const frame = await ready(page)
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
      await key(frame).click()
      expect(await now(frame).locator('.verdict:visible').count()).toBe(1)
      const tight = await frameIn(page.locator('#bare'))
      await now(tight).waitFor()
      // Its styles are there.
      expect(await tight.evaluate(() => getComputedStyle(document.body).display)).toBe('flex')
    },
  )
})

describe('a host that is itself in an opaque sandbox', () => {
  test('shows a widget that can be used and restarted, and no other frame can show, resize or restart it', async () => {
    const evil = host.file(
      '/evil-in-sandbox',
      `<script>setInterval(() => {
        for (const message of [{ readout: 'resize', height: 9999, width: 1 }, { readout: 'complete', score: 5, title: 'x' }, { readout: 'ready', title: 'x' }, null])
          for (const target of [parent, ...parent.frames]) target.postMessage(message, '*')
        for (const target of parent.frames) target.postMessage({ readout: 'restart' }, '*')
      }, 20)</script>`,
    )
    const article = host.article('/previewed', `<iframe src="${evil}" title="Other"></iframe>${pasted(quiz, ' eager')}`)
    const page = await open(
      `<iframe id="preview" sandbox="allow-scripts" src="${article}" width="660" height="2000"></iframe>`,
    )
    const preview = await frameIn(page.locator('#preview'))
    const iframe = preview.locator('readout-quiz iframe')
    await preview.locator('readout-quiz iframe.on').waitFor()
    expect(await preview.evaluate(() => self.origin)).toBe('null')
    const frame = await frameIn(iframe)
    const height = (await iframe.boundingBox())?.height ?? 0
    await distractor(frame).click()
    await page.waitForTimeout(200)
    expect((await iframe.boundingBox())?.height).toBe(height)
    expect(await iframe.getAttribute('title')).toContain('Quiz: ')
    expect(await now(frame).locator('.verdict:visible').count()).toBe(1)
    await preview.evaluate(() => (document.querySelector('readout-quiz') as unknown as { restart(): void }).restart())
    await expect.poll(() => now(frame).locator('.verdict:visible').count()).toBe(0)
  })
})

test('where frames are blocked, the room is given back, and a link with a picture stands there', async () => {
  const page = await open(pasted(quiz, ' eager'), {}, { 'Content-Security-Policy': "frame-src 'none'" })
  const element = page.locator('readout-quiz')
  expect((await element.boundingBox())?.height).toBeGreaterThanOrEqual(heightFor('quiz', 668))
  await expect.poll(async () => (await element.boundingBox())?.height).toBeLessThan(200)
  expect(await page.getByRole('link', { name: 'Quiz: the call' }).isVisible()).toBe(true)
})

test('a frame alone has the height of its width, whatever the host’s style says of frames', async () => {
  const embed = { origin: worker.origin(), widget: quiz, title: 'Quiz' }
  const page = await open(`<style>body{margin:0 16px}iframe{max-width:100%;height:auto}</style>${iframeSnippet(embed)}`)
  const frame = await frameIn(page.locator('iframe'))
  await now(frame).waitFor()
  for (const width of [280, 320, 360, 390, 480, 600, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const height = (await page.locator('iframe').boundingBox())?.height ?? 0
    expect(Math.abs(height - heightFor('quiz', width - 32))).toBeLessThan(1)
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width - 32)
    // No edition needs less room; this one is never cut, and leaves little blank, once it has measured itself at this width.
    const fits = async () => {
      const blank = height - (await needed(frame))
      return blank >= 0 && blank <= 110 ? 'fits' : `${width}: ${blank}`
    }
    await expect.poll(fits).toBe('fits')
  }
})
