import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ExportSet } from '../../src/exports/model.ts'
import { realBrowser } from '../support/browser.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const api = '/api/quizzes/xi-putin-call/export'

const find = createRequire(import.meta.url)
const player = find.resolve('qti3-item-player/dist/qti3Player.umd.min.js')
const styles = find.resolve('qti3-item-player/dist/qti3Player.css')
// It brings the Vue that it was written for.
const vue = createRequire(player).resolve('vue/dist/vue.min.js')

/** A page with Amp-up.io’s player, which 1EdTech has certified for QTI 3, and the two calls that a test needs. */
async function open(): Promise<Page> {
  const page = await browser.open('about:blank')
  await page.setContent('<div id="app"></div>')
  await page.addStyleTag({ content: readFileSync(styles, 'utf8') })
  for (const file of [vue, player]) await page.addScriptTag({ content: readFileSync(file, 'utf8') })
  await page.evaluate(`new Promise((ready) => {
    const on = { notifyQti3PlayerReady: (player) => { window.player = player; ready() },
      notifyQti3ItemReady: () => window.itemReady?.(), notifyQti3EndAttemptCompleted: (data) => window.ended?.(data) }
    new Vue({ render: (h) => h(qti3Player.default ?? qti3Player, { on }) }).$mount('#app')
  })`)
  return page
}

const load = (page: Page, xml: string): Promise<unknown> =>
  page.evaluate(
    `new Promise((ready) => {
      window.itemReady = ready
      player.loadItemFromXml(${JSON.stringify(xml)}, { guid: String(performance.now()), status: 'interacting',
        sessionControl: { max_attempts: 0, show_feedback: true, validate_responses: false } })
    }).then(() => new Promise(requestAnimationFrame))`,
  )

/** Ends the attempt; gives the score that the player has worked out by the item’s own rules. */
const score = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise((done) => { window.ended = done; player.endAttempt('test') }).then(({ state }) =>
    state.outcomeVariables.find(({ identifier }) => identifier === 'SCORE').value)`)

test('a player of QTI 3 shows every question, scores the right answer 1 and each wrong one 0, and opens its feedback', async () => {
  const [left, file] = await Promise.all([
    worker.fetch(`${api}/json?edition=17&length=5`),
    worker.fetch(`${api}/qti3?edition=17&length=5`),
  ])
  const { questions } = (await left.json()) as ExportSet
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const page = await open()
  for (const { id, stem, statement, options, explanation } of questions) {
    const item = strFromU8(files[`items/${id}.xml`] ?? new Uint8Array())
    await load(page, item)
    const all = await page.locator('body').textContent()
    for (const words of [stem, statement ?? '', ...options.map(({ text }) => text)]) expect(all).toContain(words)
    for (const { text, correct, feedback } of options) {
      // The player puts a letter before each option, after it has shuffled them.
      const named = ['A', 'B', 'C', 'D'].map((letter) =>
        page.getByRole('radio', { name: `${letter}. ${text}`, exact: true }),
      )
      await named.reduce((one, other) => one.or(other)).click()
      expect(await score(page), `${id}: ${text}`).toBe(correct ? 1 : 0)
      const shown = page.locator('.qti3-player-modal.show')
      await shown.waitFor()
      const words = await shown.textContent()
      expect(words).toContain(correct ? 'Right' : 'Not right')
      expect(words).toContain(explanation)
      expect(words).toContain(feedback)
      await shown.getByRole('button', { name: 'OK' }).click()
    }
  }
})
