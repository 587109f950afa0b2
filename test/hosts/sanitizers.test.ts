import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
// @ts-expect-error It comes without types.
import sanitizeHtml from 'sanitize-html'
import { expect, test } from 'vitest'
import { divSnippet, type Embed, scriptSnippet } from '../../src/embed/snippets.ts'
import { embedding, quiz } from '../support/embedding.ts'

const { worker, open } = embedding()
const purifier = readFileSync(createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js'), 'utf8')

test('what sanitizers leave of the code is a visible link with a picture, not in a hole', async () => {
  const embed: Embed = {
    origin: worker.origin(),
    widget: quiz,
    title: 'Quiz: the call',
    stake: 'Two accounts.',
    picture: { path: '/pictures/xi-putin-call-480.png', width: 480, height: 252 },
  }
  const codes = [scriptSnippet(embed), divSnippet(embed)]
  const page = await open('', { viewport: { width: 320, height: 700 } })
  await page.addScriptTag({ content: purifier })
  const purified = await page.evaluate(
    (codes) =>
      codes.map((code) =>
        (window as unknown as { DOMPurify: { sanitize(html: string): string } }).DOMPurify.sanitize(code),
      ),
    codes,
  )
  const withPictures = { allowedTags: sanitizeHtml.defaults.allowedTags.concat('img') }
  const left = [
    ...purified,
    ...codes.map((code) => sanitizeHtml(code, withPictures)),
    ...codes.map((code) => sanitizeHtml(code)),
  ]
  for (const html of left) expect(html).not.toMatch(/<script|<readout-/)
  await page.evaluate((left) => {
    for (const html of left)
      document.querySelector('#after')?.insertAdjacentHTML('beforebegin', `<section>${html}</section>`)
  }, left)
  await page.locator('section img').last().scrollIntoViewIfNeeded()
  const found = () =>
    page.locator('section').evaluateAll((sections) =>
      sections.map((section) => {
        const [link, image] = [section.querySelector('a'), section.querySelector('img')]
        const inside = document.createRange()
        if (link) inside.selectNodeContents(link)
        return {
          words: section.textContent,
          leads: link?.pathname,
          picture: Boolean(image?.naturalWidth),
          // Beside the room of the link, some padding and the edges of lines.
          isHole: section.clientHeight - inside.getBoundingClientRect().height > 48,
        }
      }),
    )
  const whole = {
    words: 'Quiz: the callTwo accounts.Take the quiz',
    leads: '/xi-putin-call/quiz',
    isHole: false,
  }
  await expect
    .poll(found)
    .toEqual([...Array(4).fill({ ...whole, picture: true }), ...Array(2).fill({ ...whole, picture: false })])
})
